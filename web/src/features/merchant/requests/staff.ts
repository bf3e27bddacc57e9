import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { Money, Receipt, StaffMember } from "../../../api/types";

export interface Grant {
  permissions: string[];
  agreesOver: Money | null;
}

export interface NewStaff extends Grant {
  login: string;
  name: string;
  password: string;
}

const KEY = ["merchant", "staff"];

export function useStaff() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<{ items: StaffMember[] }>("/merchant/staff", signal),
  });
}

function useStaffCommand<T>(path: (input: T) => string, body: (input: T) => unknown) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (input: T) => post<Receipt>(path(input), body(input), intention.keyFor(input)),
    onSuccess: () => {
      intention.fulfilled();
      return client.invalidateQueries({ queryKey: KEY });
    },
  });
}

export function useOpenStaff() {
  return useStaffCommand<NewStaff>(
    () => "/merchant/staff",
    (input) => input,
  );
}

export function useGrant() {
  return useStaffCommand<{ id: string; grant: Grant }>(
    ({ id }) => `/merchant/staff/${id}/grant`,
    ({ grant }) => grant,
  );
}

export function useDisableStaff() {
  return useStaffCommand<string>(
    (id) => `/merchant/staff/${id}/disable`,
    () => ({}),
  );
}
