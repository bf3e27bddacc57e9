import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post, query, saveCsv } from "../../api/http";
import { Intention } from "../../api/intention";
import type {
  BenchMember,
  BenchQuality,
  BenchSamples,
  BlindCase,
  BlindList,
  Funder,
  Money,
  Outcome,
  Receipt,
  Responsibility,
  ReviewPair,
} from "../../api/types";

export type Days = { from: string | null; to: string | null };

export function useQuality(days: Days) {
  return useQuery({
    queryKey: ["quality", days],
    queryFn: ({ signal }) => get<BenchQuality>(`/bench/quality${query(days)}`, signal),
  });
}

/** What appeals overturned, per arbitrator and ground, as a table. */
export function useSaveOverturned() {
  return useMutation({
    mutationFn: (days: Days) => saveCsv(`/bench/quality${query(days)}`, "overturned.csv"),
  });
}

/** Says something about the bench; the page is asked for again. */
function useSay<I, O>(send: (input: I) => Promise<O>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: ["quality"] }),
  });
}

export function useSkills(id: string) {
  return useSay((skills: string[]) => post<BenchMember>(`/bench/members/${id}/skills`, { skills }));
}

export function useSenior(id: string) {
  return useSay((senior: boolean) => post<BenchMember>(`/bench/members/${id}/senior`, { senior }));
}

export function useSample() {
  return useSay((wanted: { market: string; percent: number }) =>
    post<BenchSamples>("/bench/quality/sample", wanted),
  );
}

export function usePair(id: string) {
  return useQuery({
    queryKey: ["quality", "pair", id],
    queryFn: ({ signal }) => get<ReviewPair>(`/bench/quality/reviews/${id}`, signal),
  });
}

export function useReviews() {
  return useQuery({
    queryKey: ["reviews"],
    queryFn: ({ signal }) => get<BlindList>("/bench/reviews", signal),
  });
}

export function useReview(id: string) {
  return useQuery({
    queryKey: ["reviews", id],
    queryFn: ({ signal }) => get<BlindCase>(`/bench/reviews/${id}`, signal),
  });
}

export type OpinionBody = {
  lines: { line: number; outcome?: Outcome; amount?: Money }[];
  responsibility: Responsibility;
  funder: Funder;
  reasons: string;
};

export function useJudge(id: string) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: OpinionBody) =>
      post<Receipt>(`/bench/reviews/${id}/judge`, body, intention.keyFor(body)),
    onSuccess: () => {
      intention.fulfilled();
      client.removeQueries({ queryKey: ["reviews", id] });
      return client.invalidateQueries({ queryKey: ["reviews"], exact: true });
    },
  });
}
