import { useQuery } from "@tanstack/react-query";
import { setServerNow } from "../../../api/clock";
import { get } from "../../../api/http";
import type { Eligibility } from "../../../api/types";

export function useEligibility(orderId: string) {
  return useQuery({
    queryKey: ["order", orderId, "eligibility"],
    placeholderData: undefined,
    queryFn: async ({ signal }) => {
      const answer = await get<Eligibility>(`/orders/${orderId}/eligibility`, signal);
      setServerNow(answer.now);
      return answer;
    },
  });
}
