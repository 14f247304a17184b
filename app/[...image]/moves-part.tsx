import { MovesLine } from "@/components/history/moves-line";
import type { TagOfHistory } from "@/components/history/subject";
import { movesOf } from "@/lib/mar/history/moves";
import { knownHistory } from "@/lib/server/history/tag-history";

/** Renders how often a tag moved, from what was observed so far. */
export async function MovesPart({ of, now }: { of: TagOfHistory; now: number }) {
  const history = await knownHistory(of.region, of.repository, of.tag);
  return <MovesLine of={of} moves={movesOf(history)} now={now} />;
}
