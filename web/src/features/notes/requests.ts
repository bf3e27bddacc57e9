import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post } from "../../api/http";
import { Intention } from "../../api/intention";
import type { BenchNotes, Receipt } from "../../api/types";

/** What the bench has written down about a case, oldest first. */
export const notesOf = (caseId: string) =>
  queryOptions({
    queryKey: ["bench-notes", caseId],
    queryFn: ({ signal }) => get<BenchNotes>(`/cases/${caseId}/bench-notes`, signal),
  });

export function useNotes(caseId: string) {
  return useQuery(notesOf(caseId));
}

/** Adds one, for ever. */
export function useWriteNote(caseId: string) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (text: string) =>
      post<Receipt>(`/cases/${caseId}/bench-notes`, { text }, intention.keyFor({ caseId, text })),
    onSuccess: () => {
      intention.fulfilled();
      return client.invalidateQueries({ queryKey: ["bench-notes", caseId] });
    },
  });
}
