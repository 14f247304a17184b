import { QueryClient } from "@tanstack/react-query";

let shared: QueryClient | undefined;

/**
 * Returns the memory of all queries of this browser. Pass it to `useQuery`: without a provider around the whole page, the library loads
 * with the first part of a page that asks something. A server gets a new one for each call, as visitors must not share it.
 */
export function queryClient(): QueryClient {
  if (typeof window === "undefined") return made();
  if (!shared) {
    shared = made();
    shared.mount();
  }
  return shared;
}

function made(): QueryClient {
  // Offline, a question fails and says so; the library would wait without a word.
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 60_000, retry: 1, refetchOnWindowFocus: false, networkMode: "always" } },
  });
}
