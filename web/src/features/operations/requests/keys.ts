import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post, query } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { ApiKey, IssuedKey, Page } from "../../../api/types";

export function useKeys() {
  return useInfiniteQuery({
    queryKey: ["keys"],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<Page<ApiKey>>(`/api-keys${query({ cursor: pageParam, limit: 50 })}`, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useCreateKey() {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: {
      name: string;
      role: ApiKey["role"];
      market?: string;
      party?: string;
      expiresAt?: string | undefined;
    }) => post<IssuedKey>("/api-keys", body, intention.keyFor(body)),
    onSuccess: () => {
      intention.fulfilled();
      return client.invalidateQueries({ queryKey: ["keys"] });
    },
  });
}

export function useRotateKey(id: string) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: { oldUntil?: string | undefined; expiresAt?: string | undefined }) =>
      post<IssuedKey>(`/api-keys/${id}/rotate`, body, intention.keyFor(body)),
    onSuccess: () => {
      intention.fulfilled();
      return client.invalidateQueries({ queryKey: ["keys"] });
    },
  });
}

export function useRevokeKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<unknown>(`/api-keys/${id}/revoke`, {}, new Intention().keyFor(id)),
    onSuccess: () => client.invalidateQueries({ queryKey: ["keys"] }),
  });
}
