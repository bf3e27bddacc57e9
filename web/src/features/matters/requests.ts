import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post, query } from "../../api/http";
import { Intention } from "../../api/intention";
import type { Matter, MattersOfOrder, Receipt } from "../../api/types";

export function useMattersOfOrder(orderId: string) {
  return useQuery({
    queryKey: ["matters", "order", orderId],
    queryFn: ({ signal }) => get<MattersOfOrder>(`/orders/${orderId}/matters`, signal),
  });
}

export function useMatter(id: string) {
  return useQuery({
    queryKey: ["matters", "one", id],
    queryFn: ({ signal }) => get<Matter>(`/matters/${id}`, signal),
    // The buyer's payment is confirmed a moment after the click.
    refetchInterval: (one) => (one.state.data?.state === "COLLECTING" ? 2000 : false),
  });
}

export function useMatters(filter: { kind?: string | null; open?: string | null }) {
  return useQuery({
    queryKey: ["matters", "list", filter],
    queryFn: ({ signal }) => get<{ items: Matter[] }>(`/matters${query(filter)}`, signal),
  });
}

/** Sends one command to a path; one form, one intention. */
export function useMatterCommand(path: string) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: unknown) => post<Receipt>(path, body, intention.keyFor(body)),
    onSuccess: async () => {
      intention.fulfilled();
      await client.invalidateQueries({ queryKey: ["matters"] });
    },
  });
}
