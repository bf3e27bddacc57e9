import { useQuery } from "@tanstack/react-query";
import { get } from "../../../api/http";
import type { Market, Schemas } from "../../../api/types";

/** The markets served; they change only with a new version of the server. */
export function useMarkets(): Market[] {
  const query = useQuery({
    queryKey: ["markets"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => get<Schemas["MarketsView"]>("/markets", signal),
  });
  return query.data?.markets.map((each) => each.market) ?? [];
}
