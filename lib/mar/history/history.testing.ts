import { digestSchema } from "@/lib/oci/name/digest-schema";
import type { Observation, Span, TagHistory } from "./observation";
import { withLook } from "./with-look";

/** Returns a made-up digest. */
export const digestOf = (mark: number) => digestSchema.parse(`sha256:${mark.toString(16).padStart(64, "0")}`);
export const [A, B] = [digestOf(1), digestOf(2)];

/** Returns an observation; without a digest, of a tag that is gone. */
export function seen(
  digest: Observation["digest"],
  firstSeen: number,
  lastSeen: number,
  unwatched: readonly Span[] = [],
): Observation {
  return { state: digest ? "digest" : "gone", digest, firstSeen, lastSeen, change: "moved", unwatched };
}

/** Returns the history that looks add up to, and their times. A mark of 0 sees no tag. */
export function historyOf(steps: readonly { step: number; mark: number }[]): { history: TagHistory; times: number[] } {
  let history: TagHistory = [];
  const times: number[] = [];
  let time = 0;
  for (const { step, mark } of [{ step: 1, mark: 1 }, ...steps]) {
    time += step;
    times.push(time);
    history = withLook(history, mark === 0 ? undefined : digestOf(mark), time);
  }
  return { history, times };
}
