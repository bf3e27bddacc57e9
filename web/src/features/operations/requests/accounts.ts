import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post, query } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { Account, Page, Role } from "../../../api/types";

export interface NewAccount {
  login: string;
  name: string;
  password: string;
  role: Role;
  market?: string;
  party?: string;
}

export function useAccounts() {
  return useInfiniteQuery({
    queryKey: ["accounts"],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<Page<Account>>(`/accounts${query({ cursor: pageParam, limit: 50 })}`, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useCreateAccount() {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: NewAccount) => post<Account>("/accounts", body, intention.keyFor(body)),
    onSuccess: () => {
      intention.fulfilled();
      return client.invalidateQueries({ queryKey: ["accounts"] });
    },
  });
}

export function useDisableAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<unknown>(`/accounts/${id}/disable`, {}, new Intention().keyFor(id)),
    onSuccess: () => client.invalidateQueries({ queryKey: ["accounts"] }),
  });
}
