import { useQuery } from "@tanstack/react-query";
import { post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { Preview } from "../../../api/types";

/** What would happen, asked without doing it. A problem is an answer here, so it is not asked again. */
export function usePreview(path: string, body: unknown, enabled: boolean) {
  return useQuery({
    queryKey: ["preview", path, body],
    enabled,
    retry: false,
    queryFn: ({ signal }) => post<Preview>(`${path}?dryRun=true`, body, new Intention().keyFor(body), signal),
  });
}
