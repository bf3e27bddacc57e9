import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post, query } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type {
  Delivery,
  DeliveryDetails,
  IssuedSecret,
  Page,
  Webhook,
  WebhookDestinations,
  WebhookWish,
} from "../../../api/types";

const LIVE = 5_000;

export function useWebhooks() {
  return useQuery({
    queryKey: ["webhooks"],
    refetchInterval: LIVE,
    queryFn: ({ signal }) => get<{ items: Webhook[] }>("/webhooks", signal),
  });
}

export function useWebhook(id: string) {
  return useQuery({
    queryKey: ["webhooks", id],
    refetchInterval: LIVE,
    queryFn: ({ signal }) => get<Webhook>(`/webhooks/${id}`, signal),
  });
}

export function useEventTypes() {
  return useQuery({
    queryKey: ["webhook-event-types"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => get<{ items: string[] }>("/webhooks/event-types", signal),
  });
}

/** Which addresses the running server sends to. */
export function useDestinations() {
  return useQuery({
    queryKey: ["webhook-destinations"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => get<WebhookDestinations>("/webhooks/destinations", signal),
  });
}

export interface DeliveryFilter {
  state: string;
  type: string;
  about: string;
}

export function useDeliveries(id: string, filter: DeliveryFilter) {
  return useInfiniteQuery({
    queryKey: ["webhooks", id, "deliveries", filter],
    initialPageParam: "",
    refetchInterval: LIVE,
    queryFn: ({ pageParam, signal }) =>
      get<Page<Delivery>>(
        `/webhooks/${id}/deliveries${query({ ...filter, cursor: pageParam, limit: 50 })}`,
        signal,
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useDelivery(id: string, position: number) {
  return useQuery({
    queryKey: ["webhooks", id, "deliveries", position],
    refetchInterval: LIVE,
    queryFn: ({ signal }) => get<DeliveryDetails>(`/webhooks/${id}/deliveries/${position}`, signal),
  });
}

/** One command on endpoints; what is shown of them is asked anew. */
function useCommand<B, A = unknown>(path: (body: B) => string, content: (body: B) => unknown) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: B) => post<A>(path(body), content(body), intention.keyFor(body)),
    onSuccess: () => {
      intention.fulfilled();
      return client.invalidateQueries({ queryKey: ["webhooks"] });
    },
  });
}

export const useOpenWebhook = () =>
  useCommand<WebhookWish, IssuedSecret>(
    () => "/webhooks",
    (wish) => wish,
  );

export const useChangeWebhook = (id: string) =>
  useCommand<WebhookWish>(
    () => `/webhooks/${id}/change`,
    (wish) => wish,
  );

export const useRotateWebhook = (id: string) =>
  useCommand<{ oldUntil?: string | undefined }, IssuedSecret>(
    () => `/webhooks/${id}/rotate-secret`,
    (body) => body,
  );

export const useReplayWebhook = (id: string) =>
  useCommand<{ since?: string; from?: number }>(
    () => `/webhooks/${id}/replay`,
    (body) => body,
  );

/** What needs nothing said: pause, resume, remove, ping. */
export const useWebhookCommand = (id: string) =>
  useCommand<string>(
    (command) => `/webhooks/${id}/${command}`,
    () => ({}),
  );

export const useResend = (id: string) =>
  useCommand<number>(
    (position) => `/webhooks/${id}/deliveries/${position}/resend`,
    () => ({}),
  );
