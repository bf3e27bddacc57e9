import { useSearchParams } from "react-router";

/** Filters live in the address: a filtered list can be sent to a colleague, and "back" finds it again. */
export function useAddressFilter() {
  const [params, setParams] = useSearchParams();
  const set = (change: Record<string, string>) =>
    setParams(
      (all) => {
        const next = new URLSearchParams(all);
        for (const [key, value] of Object.entries(change)) value ? next.set(key, value) : next.delete(key);
        return next;
      },
      { replace: true },
    );
  return { params, set };
}
