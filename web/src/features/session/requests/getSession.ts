import { type QueryClient, useQuery } from "@tanstack/react-query";
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

/** What anybody may see stays; it has observers on the page, which a cleared cache would leave with what they had. */
const PUBLIC: unknown[] = [...sessionKey, "demo", "setup", "docket"];

/** Somebody came or went: nothing that was asked for as somebody else is kept. */
export function changePerson(client: QueryClient, me: Me | null): void {
  client.setQueryData(sessionKey, me);
  client.removeQueries({ predicate: ({ queryKey }) => !PUBLIC.includes(queryKey[0]) });
}
