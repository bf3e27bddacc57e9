import { useQuery } from "@tanstack/react-query";
import { get } from "../../../api/http";
import type { CaseChoices } from "../../../api/types";

/** What a list of cases can be filtered by, worded by the server. */
export function useCaseChoices() {
  return useQuery({
    queryKey: ["choices"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => get<CaseChoices>("/cases/choices", signal),
  });
}
