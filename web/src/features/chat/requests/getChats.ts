import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get, query } from "../../../api/http";
import type { ChatPage } from "../../../api/types";

export function useChats(unreadOnly: boolean) {
  return useInfiniteQuery({
    queryKey: ["chats", "pages", unreadOnly],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<ChatPage>(
        `/chats${query({ cursor: pageParam, unreadOnly: unreadOnly || null, limit: 30 })}`,
        signal,
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useUnreadChats(enabled: boolean) {
  return useQuery({
    queryKey: ["chats", "unread"],
    enabled,
    queryFn: async ({ signal }) => (await get<ChatPage>("/chats?limit=1", signal)).unread,
  });
}
