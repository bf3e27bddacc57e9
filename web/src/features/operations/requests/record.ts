import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { RecordState } from "../../../api/types";

const KEY = ["operations", "record"];

export function useRecordState() {
  return useQuery({
    queryKey: KEY,
    refetchInterval: 5_000,
    queryFn: ({ signal }) => get<RecordState>("/operations/record", signal),
  });
}

/** Begins a check of everything; its progress shows in the state. */
export function useCheckRecord() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<RecordState>("/operations/record/check", {}, new Intention().keyFor({})),
    onSuccess: (state) => client.setQueryData(KEY, state),
  });
}
