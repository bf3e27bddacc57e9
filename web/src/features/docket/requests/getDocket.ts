import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get, query } from "../../../api/http";
import type { DocketEntry, Page } from "../../../api/types";

export function useDocket() {
  return useInfiniteQuery({
    queryKey: ["docket"],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<Page<DocketEntry>>(`/public/docket${query({ cursor: pageParam, limit: 20 })}`, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useDocketEntry(no: string) {
  return useQuery({
    queryKey: ["docket", no],
    placeholderData: undefined,
    queryFn: ({ signal }) => get<DocketEntry>(`/public/docket/${no}`, signal),
  });
}
