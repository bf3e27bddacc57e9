/** What of a key press the pages look at; a browser's event, or a test's. */
export interface KeyPress {
  key: string;
  target: EventTarget | null;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

interface Place {
  tagName?: string;
  isContentEditable?: boolean;
  getAttribute?: (name: string) => string | null;
  closest?: (selector: string) => unknown;
}

/** Whether the press belongs to a field that is being filled in. */
export function isTyping(target: EventTarget | null): boolean {
  const place = (target ?? {}) as Place;
  return Boolean(
    place.isContentEditable ||
      (/^(INPUT|TEXTAREA|SELECT)$/.test(place.tagName ?? "") &&
        !["checkbox", "radio"].includes(place.getAttribute?.("type") ?? "")),
  );
}

/** Whether the page may take this press for itself: nobody types, nothing lies over it, and it is no browser's shortcut. */
export function isPages(press: KeyPress): boolean {
  const place = (press.target ?? {}) as Place;
  const lies = place.closest?.('[role="dialog"], dialog') ?? null;
  return !(press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target) || lies);
}

/** Where a step from here leads in a list of this length; from nowhere to its first; it does not go round. */
export function stepFrom(length: number, from: number, by: 1 | -1): number {
  if (length === 0) return -1;
  return from < 0 ? 0 : Math.max(0, Math.min(length - 1, from + by));
}
