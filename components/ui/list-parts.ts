/** A row in the document, by its position, or the room of rows that are not there. */
export type ListPart = { position: number } | { room: number; key: string };

type Options = {
  /** The rows around the screen: from `from` up to, not including, `to`. */
  from: number;
  to: number;
  count: number;
  /** Position of the row with the focus, if it is one of the list's: the focus would be lost with its row. */
  held: number | undefined;
};

/** Returns what of a long list is in the document, in order: the rows around the screen, and the one with the focus. */
export function listParts({ from, to, count, held = -1 }: Options): ListPart[] {
  const window = Array.from({ length: to - from }, (_, index) => from + index);
  const isApart = held >= 0 && held < count && (held < from || held >= to);
  const positions = isApart ? [...window, held].sort((a, b) => a - b) : window;
  const parts: ListPart[] = [];
  let next = 0;
  for (const position of positions) {
    // Keys by what is next to the room, so that rows keep their elements when others come and go.
    if (position > next) parts.push({ room: position - next, key: position === from ? "before" : "apart" });
    parts.push({ position });
    next = position + 1;
  }
  if (count > next) parts.push({ room: count - next, key: "after" });
  return parts;
}
