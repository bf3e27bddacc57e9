import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { get, post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { BenchInterests, BenchQueue, Receipt, Side } from "../../../api/types";

/** What this arbitrator may take, the most urgent first. */
export function useQueue() {
  return useQuery({
    queryKey: ["cases", "queue"],
    queryFn: ({ signal }) => get<BenchQueue>("/bench/queue", signal),
  });
}

/** In whom this arbitrator has declared an interest. */
export function useInterests() {
  return useQuery({
    queryKey: ["interests"],
    queryFn: ({ signal }) => get<BenchInterests>("/bench/interests", signal),
  });
}

/** Takes a case; a colleague may be faster, then the queue is asked for again. */
function useTake() {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (id: string) => post<Receipt>(`/cases/${id}/take-hearing`, {}, intention.keyFor(id)),
    onSuccess: () => intention.fulfilled(),
    onSettled: () => client.invalidateQueries({ queryKey: ["cases"] }),
  });
}

/** The same, and then its page; nothing while another is being taken. */
export function useTakeAndOpen() {
  const navigate = useNavigate();
  const take = useTake();
  return {
    isPending: take.isPending,
    error: take.error,
    open: (id: string | undefined) => {
      if (id && !take.isPending) take.mutate(id, { onSuccess: () => navigate(`/arbitration/cases/${id}`) });
    },
  };
}

/** Says, or takes back, that this arbitrator is not neutral to a side of a case. */
export function useInterest(caseId: string) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (input: { side: Side; holds: boolean }) =>
      post<BenchInterests>("/bench/interests", { caseId, ...input }, intention.keyFor({ caseId, ...input })),
    onSuccess: () => {
      intention.fulfilled();
      void client.invalidateQueries({ queryKey: ["cases"] });
      void client.invalidateQueries({ queryKey: ["case", caseId] });
      return client.invalidateQueries({ queryKey: ["interests"] });
    },
  });
}
