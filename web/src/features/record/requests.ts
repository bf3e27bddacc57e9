import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, saveFile } from "../../api/http";
import { Intention } from "../../api/intention";
import type { BundleView, ErasureReport, ProceedingsView, RecordChecked, RecordKey } from "../../api/types";

/** The receipt of a case, kept by the browser as it came. */
export function useSaveReceipt(caseId: string) {
  return useMutation({
    mutationFn: () =>
      saveFile(`/cases/${caseId}/receipt`, `redress-receipt-${caseId}.json`, "application/json"),
  });
}

/** Makes one bundle of these cases together and lets the browser keep it. */
export function useSaveBundle() {
  return useMutation({
    mutationFn: async (cases: string[]) => {
      const body = { cases };
      const made = await post<BundleView>("/record/bundles", body, new Intention().keyFor(body));
      await saveFile(`/record/bundles/${made.id}/content`, made.name, "application/zip");
      return made;
    },
  });
}

export function useCheckReceipt() {
  return useMutation({
    mutationFn: (receipt: unknown) => post<RecordChecked>("/record/check", receipt),
  });
}

export function useRecordKeys() {
  return useQuery({
    queryKey: ["record", "keys"],
    queryFn: ({ signal }) => get<RecordKey[]>("/record/keys", signal),
  });
}

export function useProceedings(caseId: string) {
  return useQuery({
    queryKey: ["proceedings", caseId],
    queryFn: ({ signal }) => get<ProceedingsView>(`/cases/${caseId}/proceedings`, signal),
  });
}

export function useRecordProceeding(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { kind: string; reference: string; deadline?: string; statement: string }) =>
      post<unknown>(`/cases/${caseId}/proceedings`, body, new Intention().keyFor(body)),
    onSuccess: () => client.invalidateQueries({ queryKey: ["proceedings", caseId] }),
  });
}

export function useEndProceeding(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { number: number; outcome: string; statement: string }) =>
      post<unknown>(`/cases/${caseId}/proceedings/end`, body, new Intention().keyFor(body)),
    onSuccess: () => client.invalidateQueries({ queryKey: ["proceedings", caseId] }),
  });
}

/** What was erased of an order, and what was kept and why. */
export function useErasures(orderId: string) {
  return useQuery({
    queryKey: ["erasures", orderId],
    queryFn: ({ signal }) => get<ErasureReport[]>(`/orders/${orderId}/erasures`, signal),
  });
}

/** Everything that the page shows of the order may have been erased with it. */
export function useErase(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { reason: string }) =>
      post<ErasureReport>(`/orders/${orderId}/erasures`, body, new Intention().keyFor(body)),
    onSuccess: () => client.invalidateQueries(),
  });
}
