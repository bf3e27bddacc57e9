import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { setServerNow } from "./clock";

/** What may be raised on an order (`matters`) depends on its cases. */
const ON_CASE = ["case", "cases", "orders", "order", "refunds", "matters"];

/** How long to wait after the server refused a stream. */
const REFUSED_MS = 10_000;

const FEEDS: Record<string, string[]> = {
  inbox: ["inbox"],
  chat: ["chat", "chats"],
  desk: ["desk"],
  matters: ["matters"],
};

function onCase(client: QueryClient, data: string) {
  const { id } = JSON.parse(data) as { id?: string };
  if (id) void client.invalidateQueries({ queryKey: ["case", id] });
  for (const key of ON_CASE.filter((one) => one !== "case"))
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

/** One stream of hints; the stream only hints, and what is shown is always asked for again. */
function listen(client: QueryClient): EventSource {
  const source = new EventSource("/api/v1/events", { withCredentials: true });
  source.addEventListener("case", (e) => onCase(client, e.data));
  source.addEventListener("clock", (e) => onClock(client, e.data));
  const again = (keys: string[]) => () => {
    for (const key of keys) void client.invalidateQueries({ queryKey: [key] });
  };
  // A message has an event of its own: it may come after the case's change has been told.
  for (const [event, keys] of Object.entries(FEEDS)) source.addEventListener(event, again(keys));
  // What came before the stream was there, or while it was cut off, is not told: whatever is shown is asked for again.
  source.addEventListener("open", again([...ON_CASE, ...Object.values(FEEDS).flat()]));
  return source;
}

/** What others do shows up here without reloading. */
export function useLiveUpdates(enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    let source: EventSource;
    let later: ReturnType<typeof setTimeout>;
    const connect = () => {
      source = listen(client);
      // A broken stream comes back by itself, one that was refused (too many pages open) does not.
      source.addEventListener("error", () => {
        if (source.readyState === EventSource.CLOSED) later = setTimeout(connect, REFUSED_MS);
      });
    };
    connect();
    return () => {
      clearTimeout(later);
      source.close();
    };
  }, [client, enabled]);
}
