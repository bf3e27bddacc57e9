import { useQuery } from "@tanstack/react-query";
import { get } from "../../../api/http";
import type { BenchSides } from "../../../api/types";

/** Each side's standing; it changes with other cases, not while one reads. */
export function useSides(caseId: string) {
  return useQuery({
    queryKey: ["sides", caseId],
    queryFn: ({ signal }) => get<BenchSides>(`/cases/${caseId}/sides`, signal),
  });
}
