import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get, query } from "../../../api/http";
import type { Inbox } from "../../../api/types";

export function useInbox() {
  return useInfiniteQuery({
    queryKey: ["inbox", "pages"],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<Inbox>(`/inbox${query({ cursor: pageParam, limit: 30 })}`, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useUnread(enabled: boolean) {
  return useQuery({
    queryKey: ["inbox", "unread"],
    enabled,
    queryFn: async ({ signal }) => (await get<Inbox>("/inbox?limit=1", signal)).unread,
  });
}
