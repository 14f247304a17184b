import type { Observation, TagHistory } from "./observation";

/** How often a tag moved to another digest since the first look at it. Times are in milliseconds since 1970. */
export type Moves = {
  count: number;
  since: number;
  /** When the last move was seen, and the last look before it. */
  last: { at: number; after: number | undefined } | undefined;
};

/** Returns how often a tag moved; `undefined` for a tag that nobody has looked at. */
export function movesOf(history: TagHistory): Moves | undefined {
  const [first] = history;
  if (!first) return undefined;
  const moves = history.filter((observation, position) => isMove(history, observation, position));
  const last = moves.at(-1);
  return {
    count: moves.length,
    since: first.firstSeen,
    last: last && { at: last.firstSeen, after: last.lookedBefore },
  };
}

function isMove(history: TagHistory, { change, digest }: Observation, position: number): boolean {
  if (change === "moved" || change === "returned") return true;
  return change === "back" && digest !== undefined && digestBefore(history, position) !== digest;
}

/** Returns the digest that the tag had before an observation, also if it was gone or only listed in between. */
export function digestBefore(history: TagHistory, position: number): Observation["digest"] {
  for (let at = position - 1; at >= 0; at -= 1) {
    const digest = history[at]?.digest;
    if (digest) return digest;
  }
  return undefined;
}
