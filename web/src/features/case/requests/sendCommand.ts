import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Problem, post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { Receipt } from "../../../api/types";

/** Sends one command of a case. One form, one intention: see Intention for what its key means. */
export function useCommand(caseId: string, command: string) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: unknown) => post<Receipt>(`/cases/${caseId}/${command}`, body, intention.keyFor(body)),
    onSuccess: async () => {
      intention.fulfilled();
      for (const key of ["cases", "inbox", "order", "orders"])
        void client.invalidateQueries({ queryKey: [key] });
      await client.invalidateQueries({ queryKey: ["case", caseId] });
    },
    onError: (error) => {
      // Refused because the case moved on meanwhile: show where it stands now.
      if (error instanceof Problem && error.status === 409)
        void client.invalidateQueries({ queryKey: ["case", caseId] });
    },
  });
}
