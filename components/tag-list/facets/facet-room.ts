/** From this width there is room beside the list; matches `lg:` in the styles. */
const ROOM = "(min-width: 64rem)";

/** Returns whether facets stand beside the list. */
export function hasRoomForFacets(): boolean {
  return matchMedia(ROOM).matches;
}

/** Watches whether they do. Returns what ends that. */
export function watchRoomForFacets(listener: () => void): () => void {
  const query = matchMedia(ROOM);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
