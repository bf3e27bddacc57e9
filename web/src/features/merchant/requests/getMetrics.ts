import { useQuery } from "@tanstack/react-query";
import { get } from "../../../api/http";
import type { MerchantMetrics } from "../../../api/types";

export function useMetrics() {
  return useQuery({
    queryKey: ["merchant", "metrics"],
    queryFn: ({ signal }) => get<MerchantMetrics>("/merchant/metrics", signal),
  });
}
