import { useQuery } from "@tanstack/react-query";
import { setServerNow } from "../../../api/clock";
import { get } from "../../../api/http";
import type { CaseView } from "../../../api/types";

export function useCase(id: string) {
  return useQuery({
    queryKey: ["case", id],
    // Another case's page must never show through while this one is on its way.
    placeholderData: undefined,
    queryFn: async ({ signal }) => {
      const view = await get<CaseView>(`/cases/${id}`, signal);
      setServerNow(view.now);
      return view;
    },
  });
}
