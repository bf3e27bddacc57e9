import { useSyncExternalStore } from "react";

/**
 * The market's time. Deadlines are the server's, and in the demo its clock moves, so nothing counts down by the
 * browser's clock: every answer that carries `now` corrects the difference between the two.
 */
let ahead = 0;
let tick = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function announce() {
  tick = Date.now();
  for (const listener of listeners) listener();
}

export function setServerNow(now: string | null | undefined): void {
  if (!now) return;
  const next = Date.parse(now) - Date.now();
  // Answers are a little late by nature; a drift below two seconds is the network, not the clock.
  if (Number.isNaN(next) || Math.abs(next - ahead) < 2000) return;
  ahead = next;
  announce();
}

export function marketNow(): number {
  return Date.now() + ahead;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(announce, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The market's time in milliseconds, rounded down to `step`, so that a component renders only when it would differ. */
export function useMarketNow(step = 1000): number {
  return useSyncExternalStore(subscribe, () => Math.floor((tick + ahead) / step) * step);
}
