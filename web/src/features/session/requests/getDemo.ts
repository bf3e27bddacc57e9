import { useQuery } from "@tanstack/react-query";
import { setServerNow } from "../../../api/clock";
import { get } from "../../../api/http";
import type { Demo } from "../../../api/types";

export const demoKey = ["demo"];

export function useDemo() {
  return useQuery({
    queryKey: demoKey,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const demo = await get<Demo>("/demo", signal);
      setServerNow(demo.now);
      return demo;
    },
  });
}
