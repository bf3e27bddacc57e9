import { useMutation, useQueryClient } from "@tanstack/react-query";
import { setServerNow } from "../../../api/clock";
import { post } from "../../../api/http";
import { Intention } from "../../../api/intention";

/** Moves the demo's clock; deadlines on the way fire on the server, so everything shown is asked for again. */
export function useAdvanceClock() {
  const client = useQueryClient();
  return useMutation({
    // Each click is a new wish: two clicks on "+1 day" are two days.
    mutationFn: (advance: string) =>
      post<{ now: string }>("/demo/clock", { advance }, new Intention().keyFor(advance)),
    onSuccess: ({ now }) => {
      setServerNow(now);
      return client.invalidateQueries();
    },
  });
}
