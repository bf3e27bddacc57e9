import { useInfiniteQuery } from "@tanstack/react-query";
import { get, query } from "../../../api/http";
import type { Chat } from "../../../api/types";

/** The newest messages first; further pages go back in time. */
export function useChat(orderId: string) {
  return useInfiniteQuery({
    queryKey: ["chat", orderId],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Chat>(`/orders/${orderId}/chat${query({ before: pageParam, limit: 40 })}`, signal),
    getNextPageParam: (last) => last.before ?? undefined,
  });
}
