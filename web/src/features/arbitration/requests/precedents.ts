import { queryOptions, useQuery } from "@tanstack/react-query";
import { get } from "../../../api/http";
import type { Precedents } from "../../../api/types";

/** Decided cases like this one; they change when others are decided, not while one reads. */
export const precedentsOf = (caseId: string) =>
  queryOptions({
    queryKey: ["precedents", caseId],
    queryFn: ({ signal }) => get<Precedents>(`/cases/${caseId}/precedents`, signal),
  });

export function usePrecedents(caseId: string) {
  return useQuery(precedentsOf(caseId));
}
