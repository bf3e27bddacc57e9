import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { Desk, Receipt } from "../../../api/types";

/** The buyer's own conversation with the platform. */
export function useDesk() {
  return useQuery({ queryKey: ["desk", "own"], queryFn: ({ signal }) => get<Desk>("/desk", signal) });
}

/** Picks an order and one of the six entries, or asks something. */
export function useSendDesk(command: "pick" | "ask") {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: unknown) => post<Receipt>(`/desk/${command}`, body, intention.keyFor(body)),
    onSuccess: async () => {
      intention.fulfilled();
      await client.invalidateQueries({ queryKey: ["desk"] });
    },
  });
}
