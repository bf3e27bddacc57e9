import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { CarrierLink, CarrierPush, CarrierSecret, CarrierWish, UnknownCode } from "../../../api/types";

const LIVE = 5_000;

export function useCarriers() {
  return useQuery({
    queryKey: ["carriers"],
    refetchInterval: LIVE,
    queryFn: ({ signal }) => get<{ items: CarrierLink[] }>("/carriers", signal),
  });
}

export function useCarrierPushes() {
  return useQuery({
    queryKey: ["carriers", "pushes"],
    refetchInterval: LIVE,
    queryFn: ({ signal }) => get<{ items: CarrierPush[] }>("/carriers/pushes?limit=50", signal),
  });
}

export function useUnknownCodes() {
  return useQuery({
    queryKey: ["carriers", "unknown-codes"],
    refetchInterval: LIVE,
    queryFn: ({ signal }) => get<{ items: UnknownCode[] }>("/carriers/unknown-codes", signal),
  });
}

/** One command on connections; what is shown of them is asked anew. */
function useCommand<B, A = unknown>(path: string) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: B) => post<A>(path, body, intention.keyFor(body)),
    onSuccess: () => {
      intention.fulfilled();
      return client.invalidateQueries({ queryKey: ["carriers"] });
    },
  });
}

export const useConnectCarrier = () => useCommand<CarrierWish, CarrierSecret>("/carriers");

export const useRotateCarrier = (id: string) =>
  useCommand<{ oldUntil?: string | undefined }, CarrierSecret>(`/carriers/${id}/rotate-secret`);

export const useRemoveCarrier = (id: string) => useCommand<object>(`/carriers/${id}/remove`);
