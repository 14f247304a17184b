import type { QueryClient } from "@tanstack/react-query";
import type { TagList, tagListQuery } from "./tag-list";

/**
 * Asks for a tag list now, and when the browser is back online: then a list that failed, or is no longer fresh, is asked for
 * again, as by `refetchOnReconnect`. Failures are ignored. Returns a function that ends this.
 */
export function followTagList(
  client: QueryClient,
  query: ReturnType<typeof tagListQuery>,
  onList: (list: TagList) => void,
): () => void {
  const ask = () => void client.fetchQuery(query).then(onList, () => {});
  // The event of the library's `onlineManager`, which would cost every page more script.
  window.addEventListener("online", ask);
  ask();
  return () => {
    window.removeEventListener("online", ask);
    client.cancelQueries(query);
  };
}
