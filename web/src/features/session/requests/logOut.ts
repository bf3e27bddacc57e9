import { useMutation, useQueryClient } from "@tanstack/react-query";
import { del } from "../../../api/http";
import { sessionKey } from "./getSession";

export function useLogOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => del("/session"),
    onSettled: () => {
      client.clear();
      client.setQueryData(sessionKey, null);
    },
  });
}
