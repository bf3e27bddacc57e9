import { useQuery } from "@tanstack/react-query";
import { get, Problem } from "../../../api/http";
import type { Me } from "../../../api/types";

export const sessionKey = ["session"];

/** Who is signed in; null when nobody is, which is an answer and not a failure. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      try {
        return await get<Me>("/session", signal);
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
  });
}
