import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post, query } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { LedgerAccount, LedgerCheck, OperationsRefund, Page, ReaderLag } from "../../../api/types";

export function useRefunds(state: string) {
  return useInfiniteQuery({
    queryKey: ["refunds", state],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<Page<OperationsRefund>>(
        `/operations/refunds${query({ state, cursor: pageParam, limit: 50 })}`,
        signal,
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useAskAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      post<unknown>(`/operations/refunds/${id}/ask-again`, {}, new Intention().keyFor(id)),
    onSuccess: () => client.invalidateQueries({ queryKey: ["refunds"] }),
  });
}

export function useClearDoubt() {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: ({ id, explanation }: { id: string; explanation: string }) =>
      post<unknown>(
        `/operations/refunds/${id}/clear-doubt`,
        { explanation },
        intention.keyFor({ id, explanation }),
      ),
    onSuccess: () => {
      intention.fulfilled();
      return client.invalidateQueries({ queryKey: ["refunds"] });
    },
  });
}

export function useLedger() {
  return useQuery({
    queryKey: ["ledger"],
    queryFn: ({ signal }) => get<{ accounts: LedgerAccount[] }>("/operations/ledger", signal),
  });
}

export function useLedgerCheck() {
  return useQuery({
    queryKey: ["ledger", "check"],
    queryFn: ({ signal }) => get<LedgerCheck>("/operations/ledger/check", signal),
  });
}

export function useReaders() {
  return useQuery({
    queryKey: ["readers"],
    refetchInterval: 5_000,
    queryFn: ({ signal }) => get<Page<ReaderLag>>("/operations/readers", signal),
  });
}
