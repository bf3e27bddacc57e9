import { useQuery } from "@tanstack/react-query";
import { get } from "../../../api/http";
import type { OrderView } from "../../../api/types";

export function useOrder(id: string) {
  return useQuery({
    queryKey: ["order", id],
    placeholderData: undefined,
    queryFn: ({ signal }) => get<OrderView>(`/orders/${id}`, signal),
  });
}
