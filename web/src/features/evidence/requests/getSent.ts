import { useQuery } from "@tanstack/react-query";
import { get } from "../../../api/http";
import type { Evidence } from "../../../api/types";
import { useSession } from "../../session/requests/getSession";

/** What the buyer of an order sent to the service desk about it; only an agent may use it for the buyer. */
export function useSentToDesk(orderId: string) {
  const session = useSession();
  return useQuery({
    queryKey: ["desk", "files", orderId],
    enabled: session.data?.role === "SERVICE_AGENT",
    queryFn: ({ signal }) => get<Evidence[]>(`/desk/orders/${orderId}/files`, signal),
  });
}
