import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { ReturnAddress, ReturnAddressFields } from "../../../api/types";

const PATH = "/merchant/return-address";
const KEY = ["merchant", "return-address"];

/** Where the merchant's returns go when it names no other address. */
export function useReturnAddress() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<ReturnAddress>(PATH, signal),
  });
}

/** `seen` is the version that was on the screen: whoever changed it meanwhile is not overwritten. */
export function useSetReturnAddress(seen: number) {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: ReturnAddressFields) =>
      post<unknown>(PATH, body, intention.keyFor({ body, seen }), undefined, `"${seen}"`),
    onSuccess: () => {
      intention.fulfilled();
      return client.invalidateQueries({ queryKey: KEY });
    },
  });
}
