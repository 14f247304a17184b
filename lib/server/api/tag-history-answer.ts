import "server-only";
import type { HistoryAnswer } from "@/lib/contract/history/history";
import { type Observation, type TagHistory, unwatchedBetween } from "@/lib/mar/history/observation";
import type { Tag } from "@/lib/oci/name/tag";

/** Returns the history of a tag as the API writes it. */
export function tagHistory(tag: Tag, history: TagHistory): HistoryAnswer["tags"][number] {
  const [listed, gone] = (["listed", "gone"] as const).map((state) =>
    history.filter((observation) => observation.state === state).map(seen),
  );
  const unwatched = history.flatMap((observation, position) => {
    const before = history[position - 1];
    const gap = before && unwatchedBetween(before, observation);
    return [...(gap ? [gap] : []), ...observation.unwatched];
  });
  return {
    tag,
    observations: history.flatMap((observation) =>
      observation.digest ? { digest: observation.digest, ...seen(observation) } : [],
    ),
    ...(listed?.length ? { listed } : {}),
    ...(gone?.length ? { gone } : {}),
    ...(unwatched.length > 0
      ? { unwatched: unwatched.map(({ from, to }) => ({ from: iso(from), until: iso(to) })) }
      : {}),
  };
}

const seen = ({ firstSeen, lastSeen }: Observation) => ({ firstSeen: iso(firstSeen), lastSeen: iso(lastSeen) });
const iso = (time: number) => new Date(time).toISOString();
