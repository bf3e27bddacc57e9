import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { RecordRetention, RecordState } from "../../../api/types";

const KEY = ["operations", "record"];

export function useRecordState() {
  return useQuery({
    queryKey: KEY,
    refetchInterval: 5_000,
    queryFn: ({ signal }) => get<RecordState>("/operations/record", signal),
  });
}

/** How long each market keeps what is over. */
export function useRetention() {
  return useQuery({
    queryKey: [...KEY, "retention"],
    queryFn: ({ signal }) => get<RecordRetention[]>("/operations/record/retention", signal),
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
