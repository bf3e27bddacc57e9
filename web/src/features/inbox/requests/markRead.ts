import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "../../../api/http";
import { Intention } from "../../../api/intention";

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => post<unknown>("/inbox/read", { upTo }, new Intention().keyFor(upTo)),
    onSuccess: () => client.invalidateQueries({ queryKey: ["inbox"] }),
  });
}
