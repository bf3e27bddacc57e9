import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { CaseType, Money, Receipt } from "../../../api/types";

export interface NewCase {
  orderId: string;
  type: CaseType;
  reason: string;
  goodsReceived: boolean;
  lines: { line: number; quantity: number }[];
  amount?: Money;
  includeFreight: boolean;
  statement: string;
  evidence: string[];
}

export function useApply() {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: NewCase) => post<Receipt>("/cases", body, intention.keyFor(body)),
    onSuccess: () => {
      intention.fulfilled();
      for (const key of ["cases", "orders", "order"]) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}
