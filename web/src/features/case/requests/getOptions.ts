import { useQuery } from "@tanstack/react-query";
import { get } from "../../../api/http";
import type { CaseOptions } from "../../../api/types";

/** What the forms of one case may choose from, worded by the server. */
export function useCaseOptions(id: string) {
  return useQuery({
    queryKey: ["case", id, "options"],
    queryFn: ({ signal }) => get<CaseOptions>(`/cases/${id}/options`, signal),
  });
}
