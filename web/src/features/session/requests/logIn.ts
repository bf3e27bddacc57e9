import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "../../../api/http";
import type { Me } from "../../../api/types";
import { suggestLocale } from "../../../i18n";
import { changePerson } from "./getSession";

export function useLogIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ login, password }: { login: string; password: string }) =>
      post<Me>("/session", { login, password }),
    onSuccess: (me) => {
      changePerson(client, me);
      suggestLocale(me.locale);
    },
  });
}
