import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post, query } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { Canned, Colleague, Desk, Queue, Receipt } from "../../../api/types";

export function useQueue(view: string) {
  return useInfiniteQuery({
    queryKey: ["desk", "queue", view],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<Queue>(`/desk/queue${query({ view, cursor: pageParam, limit: 30 })}`, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useConversation(id: string) {
  return useQuery({
    queryKey: ["desk", id],
    queryFn: ({ signal }) => get<Desk>(`/desk/conversations/${id}`, signal),
  });
}

export function useColleagues() {
  return useQuery({
    queryKey: ["desk", "colleagues"],
    queryFn: ({ signal }) => get<Colleague[]>("/desk/colleagues", signal),
  });
}

/** What is often said, in the buyer's language rather than the agent's. */
export function useCanned(lang: string) {
  return useQuery({
    queryKey: ["desk", "canned", lang],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => get<Canned[]>(`/desk/canned${query({ lang })}`, signal),
  });
}

export type AgentCommand = "claim" | "reply" | "note" | "transfer" | "resolve";

export function useAgentCommand(id: string, command: AgentCommand) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: unknown) =>
      post<Receipt>(`/desk/conversations/${id}/${command}`, body, intention.keyFor(body)),
    onSuccess: () => intention.fulfilled(),
    // Also after a refusal: a colleague may have been faster.
    onSettled: async () => {
      for (const key of ["case", "order"]) void client.invalidateQueries({ queryKey: [key] });
      await client.invalidateQueries({ queryKey: ["desk"] });
    },
  });
}
