import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get, query } from "../../../api/http";
import type { DocketChoices, DocketEntry, Page } from "../../../api/types";

/** The fields of the address that narrow the docket, as the server takes them. */
export const FIELDS = ["q", "market", "type", "reason", "outcome"] as const;
export type DocketFilter = Partial<Record<(typeof FIELDS)[number], string>>;

export function useDocket(filter: DocketFilter) {
  return useInfiniteQuery({
    queryKey: ["docket", "list", filter],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<Page<DocketEntry>>(`/public/docket${query({ ...filter, cursor: pageParam, limit: 20 })}`, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useDocketEntry(no: string) {
  return useQuery({
    queryKey: ["docket", "entry", no],
    placeholderData: undefined,
    queryFn: ({ signal }) => get<DocketEntry>(`/public/docket/${no}`, signal),
  });
}

export function useDocketChoices() {
  return useQuery({
    queryKey: ["docket", "choices"],
    queryFn: ({ signal }) => get<DocketChoices>("/public/docket/choices", signal),
  });
}
