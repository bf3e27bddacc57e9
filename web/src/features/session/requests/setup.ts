import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get, post } from "../../../api/http";
import { Intention } from "../../../api/intention";

export interface FirstOperator {
  code: string;
  login: string;
  name: string;
  password: string;
}

export function useSetupNeeded() {
  return useQuery({
    queryKey: ["setup"],
    staleTime: 60_000,
    queryFn: ({ signal }) => get<{ needed: boolean }>("/setup", signal),
  });
}

export function useSetup() {
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: FirstOperator) => post<unknown>("/setup", body, intention.keyFor(body)),
  });
}
