import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../../../api/http";
import type { NoticePreferences, NoticeWish } from "../../../api/types";

const PATH = "/notices/preferences";
const KEY = ["notices", "preferences"];

export function usePreferences() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<NoticePreferences>(PATH, signal),
  });
}

/** Whoever changed them meanwhile, in another window, is not overwritten: the version that was seen goes along. */
export function useSavePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: NoticeWish) => post<NoticePreferences>(PATH, wish),
    onSuccess: (saved) => client.setQueryData(KEY, saved),
  });
}

export function useSendCode() {
  return useMutation({ mutationFn: () => post<unknown>("/notices/send-code", {}) });
}

export function useConfirm() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => post<NoticePreferences>("/notices/confirm", { code }),
    onSuccess: (saved) => client.setQueryData(KEY, saved),
  });
}
