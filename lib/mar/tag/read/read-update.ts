import type { TagUpdate } from "../tag-name";
import { addSegment, type Draft, type Piece } from "./draft";

const NONE: TagUpdate = { kb: undefined, cumulative: undefined, gdr: undefined };

/**
 * Reads a knowledge base article (`KB5034768`) or SQL Server's servicing: `CU26`, `GDR8`, `GDR`, `RTM`.
 * @see https://learn.microsoft.com/en-us/troubleshoot/sql/releases/servicing-models-sql-server
 */
export function takeUpdate(draft: Draft, piece: Piece, word: string, tail: string): number {
  const update = readUpdate(draft.update ?? NONE, word, tail);
  if (update === undefined) {
    return 0;
  }
  draft.update = update;
  addSegment(draft, "update", piece.start, piece.end);
  return 1;
}

function readUpdate(update: TagUpdate, word: string, tail: string): TagUpdate | undefined {
  const number = Number(tail);
  if (word === "gdr") {
    // Without a cumulative update it is a branch of the release itself.
    const { cumulative = 0 } = update;
    return Number.isInteger(number) ? { ...update, cumulative, gdr: number } : undefined;
  }
  if (word === "rtm" || word === "ga") {
    return tail === "" ? { ...update, cumulative: 0 } : undefined;
  }
  if (tail === "" || !Number.isInteger(number)) {
    return undefined;
  }
  return word === "kb" ? { ...update, kb: number } : { ...update, cumulative: number };
}
