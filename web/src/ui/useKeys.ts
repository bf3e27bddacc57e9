import { useEffect, useRef } from "react";
import { isPages } from "./keys";

/** What each key does on a page; nothing while something lies over it or a field is being filled in. */
export type Keys = Record<string, (target: EventTarget | null) => void>;

export function useKeys(keys: Keys, covered: boolean): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    if (covered) return;
    function onKey(event: KeyboardEvent) {
      const does = Object.hasOwn(now.current, event.key) ? now.current[event.key] : undefined;
      if (!does || !isPages(event)) return;
      does(event.target);
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [covered]);
}
