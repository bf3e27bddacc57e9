import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { BenchQuestions, Receipt } from "../../../api/types";

/** What is at issue, with the pieces that answer it; asked anew when the case has changed. */
export function useQuestions(caseId: string, version: number) {
  return useQuery({
    queryKey: ["questions", caseId, version],
    queryFn: ({ signal }) => get<BenchQuestions>(`/cases/${caseId}/questions`, signal),
    placeholderData: (before) => before,
  });
}

/** Puts a piece of evidence under another question. */
export function usePlace(caseId: string) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (input: { evidence: string; question: string }) =>
      post<Receipt>(`/cases/${caseId}/questions`, input, intention.keyFor({ caseId, ...input })),
    onSuccess: () => {
      intention.fulfilled();
      return client.invalidateQueries({ queryKey: ["questions", caseId] });
    },
  });
}
