import { type Observation, type TagHistory, unwatchedBetween, WATCHED_MILLISECONDS } from "./observation";

/**
 * What is known of a tag at a time. `before`: the time is before the first look. `seen`: within one observation.
 * `between`: it changed from one observation to the next. `since`: nobody has looked after the last observation.
 * `watched` is false if nobody looked then, so that the answer follows from earlier and later looks alone.
 */
export type TagAt =
  | { kind: "before"; first: Observation }
  | { kind: "seen"; observation: Observation; watched: boolean }
  | { kind: "between"; from: Observation; to: Observation; watched: boolean }
  | { kind: "since"; observation: Observation };

/** Returns what is known of a tag at a time, in milliseconds since 1970; `undefined` without any observation. */
export function tagAt(history: TagHistory, time: number): TagAt | undefined {
  const [first] = history;
  if (!first) return undefined;
  const position = history.findLastIndex(({ firstSeen }) => firstSeen <= time);
  const observation = history[position];
  if (!observation) return { kind: "before", first };
  if (time <= observation.lastSeen) {
    const isUnwatched = observation.unwatched.some(({ from, to }) => from < time && time < to);
    return { kind: "seen", observation, watched: !isUnwatched };
  }
  const next = history[position + 1];
  if (next) {
    return { kind: "between", from: observation, to: next, watched: !unwatchedBetween(observation, next) };
  }
  if (time - observation.lastSeen > WATCHED_MILLISECONDS) return { kind: "since", observation };
  return { kind: "seen", observation, watched: true };
}
