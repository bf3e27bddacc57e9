import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post } from "../../api/http";
import { Intention } from "../../api/intention";
import type { Lesson, Receipt, Standing, Verdict } from "../../api/types";

export type Which = "CONTESTED" | "RESTRICTED" | "ALL";

const KEY = ["standing"];

export function useOwnStanding() {
  return useQuery({
    queryKey: [...KEY, "own"],
    queryFn: ({ signal }) => get<Standing>("/merchant/standing", signal),
  });
}

export function useLessons() {
  return useQuery({
    queryKey: ["lessons"],
    queryFn: ({ signal }) => get<{ items: Lesson[] }>("/merchant/lessons", signal),
  });
}

export function useStandings(which: Which) {
  return useQuery({
    queryKey: [...KEY, "all", which],
    queryFn: ({ signal }) => get<{ items: Standing[] }>(`/merchants/standings?which=${which}`, signal),
  });
}

export function useStanding(market: string, merchant: string) {
  return useQuery({
    queryKey: [...KEY, market, merchant],
    queryFn: ({ signal }) =>
      get<Standing>(`/merchants/${market}/${encodeURIComponent(merchant)}/standing`, signal),
  });
}

/** What is said of an entry: by the merchant against it, or by the platform with its verdict. */
export interface Said {
  path: string;
  body: { statement: string; evidence: string[] } | { entry: number; verdict: Verdict; reasons: string };
}

export function useSay() {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (said: Said) => post<Receipt>(said.path, said.body, intention.keyFor(said)),
    onSuccess: () => {
      intention.fulfilled();
      return client.invalidateQueries({ queryKey: KEY });
    },
  });
}
