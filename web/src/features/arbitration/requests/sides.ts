import { queryOptions, useQuery } from "@tanstack/react-query";
import { get } from "../../../api/http";
import type { BenchSides } from "../../../api/types";

/** Each side's standing; it changes with other cases, not while one reads. */
export const sidesOf = (caseId: string) =>
  queryOptions({
    queryKey: ["sides", caseId],
    queryFn: ({ signal }) => get<BenchSides>(`/cases/${caseId}/sides`, signal),
  });

export function useSides(caseId: string) {
  return useQuery(sidesOf(caseId));
}
