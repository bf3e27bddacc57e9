import { useInfiniteQuery } from "@tanstack/react-query";
import { get, query } from "../../../api/http";
import type { OrderSummary, Page } from "../../../api/types";

export function useOrders(filter: { q?: string | null; status?: string | null }, limit = 20) {
  return useInfiniteQuery({
    queryKey: ["orders", filter, limit],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<Page<OrderSummary>>(`/orders${query({ ...filter, cursor: pageParam, limit })}`, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
