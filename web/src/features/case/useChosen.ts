import { useCallback, useMemo, useState } from "react";
import type { CaseSummary } from "../../api/types";

/** Which rows of a list are chosen; what has left the list is chosen no more. */
export function useChosen(items: CaseSummary[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => items.filter((one) => ids.has(one.id)), [items, ids]);
  const toggle = useCallback((one: { id: string }) => {
    setIds((all) => {
      const next = new Set(all);
      if (!next.delete(one.id)) next.add(one.id);
      return next;
    });
  }, []);
  const setAll = useCallback(
    (all: boolean) => setIds(new Set(all ? items.map((one) => one.id) : [])),
    [items],
  );
  return { chosen, toggle, setAll };
}
