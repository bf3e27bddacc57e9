import { useMutation } from "@tanstack/react-query";
import { query, saveCsv } from "../../../api/http";
import type { CaseFilter } from "./getCases";

export function useSaveCases() {
  return useMutation({
    mutationFn: (filter: CaseFilter) => saveCsv(`/cases${query({ ...filter })}`, "cases.csv"),
  });
}
