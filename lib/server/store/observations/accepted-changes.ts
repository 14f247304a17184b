import "server-only";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { ChangeCursor, ChangeQuery, Observations, TagChange } from "./observations";

/** Most changes examined for one page: a filter that matches few must not read a whole history. */
const MOST_SCANNED = 20_000;
const AT_ONCE = 500;

/** Returns the changes of a repository whose tags a filter accepts, latest first, and the place where a next page starts. */
export async function acceptedChanges(
  observations: Pick<Observations, "changes" | "images">,
  region: Region,
  repository: Repository,
  { accepts = () => true, ...query }: ChangeQuery,
): Promise<{ changes: TagChange[]; next?: ChangeCursor }> {
  const found: TagChange[] = [];
  let { before } = query;
  const told = async () => (query.isBare ? found : withImages(found, observations));
  for (let scanned = 0; scanned < MOST_SCANNED; scanned += AT_ONCE) {
    const { changes, next } = await observations.changes(region, repository, {
      ...query,
      before,
      limit: AT_ONCE,
      isBare: true,
    });
    for (const change of changes) {
      if (accepts(change.tag)) found.push(change);
      const { firstSeen, tag, seq } = change;
      if (found.length === query.limit) return { changes: await told(), next: { firstSeen, tag, seq } };
    }
    before = next;
    if (!before) break;
  }
  return { changes: await told(), ...(before ? { next: before } : {}) };
}

async function withImages(
  changes: readonly TagChange[],
  observations: Pick<Observations, "images">,
): Promise<TagChange[]> {
  const digests = changes.flatMap(({ from, to }) => [from, to].flatMap((side) => (side ? [side.digest] : [])));
  const images = await observations.images([...new Set(digests)]);
  const described = (side: TagChange["to"]) => {
    const image = side && images.get(side.digest);
    return image ? { ...side, image } : side;
  };
  return changes.map((change) => ({
    ...change,
    ...(change.from ? { from: described(change.from) } : {}),
    ...(change.to ? { to: described(change.to) } : {}),
  }));
}
