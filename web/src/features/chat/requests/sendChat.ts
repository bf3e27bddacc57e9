import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { post } from "../../../api/http";
import { Intention } from "../../../api/intention";
import type { Receipt } from "../../../api/types";

/** Sends one command of a conversation: say, urge-shipment. */
export function useSendChat(orderId: string, command: "say" | "urge-shipment") {
  const client = useQueryClient();
  const [intention] = useState(() => new Intention());
  return useMutation({
    mutationFn: (body: unknown) =>
      post<Receipt>(`/orders/${orderId}/chat/${command}`, body, intention.keyFor(body)),
    onSuccess: async () => {
      intention.fulfilled();
      void client.invalidateQueries({ queryKey: ["chats"] });
      await client.invalidateQueries({ queryKey: ["chat", orderId] });
    },
  });
}

/** What was seen is read; harmless when repeated. */
export function useMarkChatRead(orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: number) =>
      post<Receipt>(`/orders/${orderId}/chat/read`, { upTo }, new Intention().keyFor(upTo)),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ["chats"] });
      await client.invalidateQueries({ queryKey: ["chat", orderId] });
    },
  });
}
