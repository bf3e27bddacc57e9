import { useState } from "react";
import { useAddressFilter } from "./useAddressFilter";

/** Searches on Enter, and forgets the search when emptied; what is searched for stands in the address. */
export function SearchBox({ label }: { label: string }) {
  const { params, set } = useAddressFilter();
  const [q, setQ] = useState(params.get("q") ?? "");
  return (
    <search>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          set({ q: q.trim() });
        }}
      >
        <input
          type="search"
          size={24}
          aria-label={label}
          placeholder={label}
          value={q}
          onChange={(e) => {
            setQ(e.target.value);
            if (e.target.value === "") set({ q: "" });
          }}
        />
      </form>
    </search>
  );
}
