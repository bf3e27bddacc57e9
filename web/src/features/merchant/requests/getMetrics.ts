import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { get, query, saveCsv } from "../../../api/http";
import type { MerchantMetrics, MetricCases, MetricTrend } from "../../../api/types";

export function useMetrics() {
  return useQuery({
    queryKey: ["merchant", "metrics"],
    queryFn: ({ signal }) => get<MerchantMetrics>("/merchant/metrics", signal),
  });
}

export function useTrend(code: string) {
  return useQuery({
    queryKey: ["merchant", "metrics", code],
    queryFn: ({ signal }) => get<MetricTrend>(`/merchant/metrics/${code}`, signal),
  });
}

/** The cases that a number counts. */
export function useMetricCases(code: string) {
  return useInfiniteQuery({
    queryKey: ["merchant", "metrics", code, "cases"],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<MetricCases>(`/merchant/metrics/${code}/cases${query({ cursor: pageParam })}`, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** `code`: the cases of that number; none: all numbers, day by day. */
export function useSaveMetrics() {
  return useMutation({
    mutationFn: (code: string | undefined) =>
      code
        ? saveCsv(`/merchant/metrics/${code}/cases`, `${code}.csv`)
        : saveCsv("/merchant/metrics", "numbers.csv"),
  });
}
