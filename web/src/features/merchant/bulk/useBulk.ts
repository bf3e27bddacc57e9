import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { Receipt } from "../../../api/types";

/** What became of one of many: not sent yet, on its way, done, or refused with its reason. */
export type Answer =
  | { is: "waiting" }
  | { is: "sending" }
  | { is: "done"; receipt: Receipt }
  | { is: "refused"; error: unknown };

export interface Errand {
  caseId: string;
  command: string;
  body: unknown;
}

const AT_ONCE = 4;
const WAITING: Answer = { is: "waiting" };

/**
 * Sends many commands, a few at a time. Each is a command like any other: its own key, its own answer; one that is
 * refused keeps nobody back, and sending again repeats only what has no answer yet, under the key it had.
 */
export function useBulk() {
  const client = useQueryClient();
  const intentions = useRef(new Map<string, Intention>());
  const [answers, setAnswers] = useState<Record<string, Answer>>({});
  const [busy, setBusy] = useState(false);

  function tell(caseId: string, answer: Answer) {
    setAnswers((all) => ({ ...all, [caseId]: answer }));
  }

  async function one(errand: Errand) {
    const { caseId, command, body } = errand;
    const intention = intentions.current.get(caseId) ?? new Intention();
    intentions.current.set(caseId, intention);
    tell(caseId, { is: "sending" });
    try {
      const key = intention.keyFor({ command, body });
      const receipt = await post<Receipt>(`/cases/${caseId}/${command}`, body, key);
      tell(caseId, { is: "done", receipt });
    } catch (error) {
      tell(caseId, { is: "refused", error });
    }
  }

  async function run(errands: Errand[]) {
    const left = errands.filter((errand) => answers[errand.caseId]?.is !== "done");
    setBusy(true);
    const queue = left.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const errand of queue) await one(errand);
      }),
    );
    setBusy(false);
    for (const key of ["cases", "case", "inbox", "order", "orders"])
      void client.invalidateQueries({ queryKey: [key] });
  }

  return { answerOf: (caseId: string) => answers[caseId] ?? WAITING, run, busy };
}
