import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { setServerNow } from "./clock";

function onCase(client: QueryClient, data: string) {
  const { id } = JSON.parse(data) as { id?: string };
  if (id) void client.invalidateQueries({ queryKey: ["case", id] });
  for (const key of ["cases", "orders", "order", "refunds"])
    void client.invalidateQueries({ queryKey: [key] });
}

function onClock(client: QueryClient, data: string) {
  try {
    setServerNow((JSON.parse(data) as { now?: string }).now);
  } catch {
    // Only a hint: the next answer carries the time too.
  }
  void client.invalidateQueries();
}

/** What others do shows up here without reloading. The stream only hints; what is shown is always asked for again. */
export function useLiveUpdates(enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    const source = new EventSource("/api/v1/events", { withCredentials: true });
    source.addEventListener("case", (e) => onCase(client, e.data));
    source.addEventListener("clock", (e) => onClock(client, e.data));
    // A message has an event of its own: it may come after the case's change has been told. What came while the stream
    // was cut off is not repeated, so every new connection asks too.
    const onInbox = () => void client.invalidateQueries({ queryKey: ["inbox"] });
    source.addEventListener("inbox", onInbox);
    const onChat = () => {
      for (const key of ["chat", "chats"]) void client.invalidateQueries({ queryKey: [key] });
    };
    source.addEventListener("chat", onChat);
    const onDesk = () => void client.invalidateQueries({ queryKey: ["desk"] });
    source.addEventListener("desk", onDesk);
    let connected = false;
    source.addEventListener("open", () => {
      if (connected) {
        onInbox();
        onChat();
        onDesk();
      }
      connected = true;
    });
    return () => source.close();
  }, [client, enabled]);
}
