import { useInfiniteQuery } from "@tanstack/react-query";
import { get, query } from "../../../api/http";
import type { CaseSummary, Page } from "../../../api/types";

export interface CaseFilter {
  turn?: string | null;
  open?: string | null;
  state?: string | null;
  q?: string | null;
  sort?: string | null;
  dueBefore?: string | null;
  type?: string | null;
  reason?: string | null;
  askedFrom?: string | null;
  askedTo?: string | null;
}

export function useCases(filter: CaseFilter, limit = 30) {
  return useInfiniteQuery({
    queryKey: ["cases", filter, limit],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<Page<CaseSummary>>(`/cases${query({ ...filter, cursor: pageParam, limit })}`, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
