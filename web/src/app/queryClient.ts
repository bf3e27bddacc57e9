import { keepPreviousData, QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "../api/http";

/** A refusal is an answer: only silence and the server's own faults are worth asking twice. */
function worthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 500);
}

export function newQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        // The session ended elsewhere: the shell sees it and leads to the login, then back here.
        if (error instanceof Problem && error.status === 401) client.setQueryData(["session"], null);
      },
    }),
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 5_000, placeholderData: keepPreviousData },
      mutations: { retry: false },
    },
  });
  return client;
}
