import { useMutation, useQueryClient } from "@tanstack/react-query";
import { del } from "../../../api/http";
import { changePerson } from "./getSession";

export function useLogOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => del("/session"),
    onSettled: () => changePerson(client, null),
  });
}
