import "server-only";
import { LRUCache } from "lru-cache";
import * as z from "zod";
import type { ImageFacts, Observation, Span } from "@/lib/mar/history/observation";
import { regionSchema } from "@/lib/mar/region-schema";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import type { Tables } from "../sql/tables";
import type { TagChange } from "./observations";

type Row = Tables["observations"];
/** What an observation is, within its tag. */
type ObservationRow = Pick<Row, "seq" | "state" | "digest" | "first_seen" | "last_seen" | "looked_before" | "change">;
type ImageRow = Omit<Tables["images"], "digest" | "seen_at" | "kind" | "least_size">;

const platformsSchema = z.array(z.string());
/** Lists of platforms by their texts: most images of a repository have the same ones. */
const platformLists = new LRUCache<string, readonly string[]>({
  max: 200,
  maxSize: 1_000_000,
  sizeCalculation: (_, text) => text.length,
  memoMethod: (text) => platformsSchema.parse(JSON.parse(text)),
});

/** Returns what a row says of an image. Assignments, as spreading parts would take most of the time of a long history. */
export function factsOf({ created, size, platforms, media_type }: ImageRow): ImageFacts {
  const facts: ImageFacts = {};
  if (created !== null) facts.created = created;
  if (size !== null) facts.size = size;
  if (platforms !== null) facts.platforms = platformLists.memo(platforms);
  if (media_type !== null) facts.mediaType = media_type;
  return facts;
}

/** Returns the observation of a row. */
export function observationOf(row: ObservationRow, unwatched: readonly Span[] = [], image?: ImageFacts): Observation {
  const { state, digest, first_seen: firstSeen, last_seen: lastSeen, looked_before: lookedBefore, change } = row;
  const observation: Observation = { state, firstSeen, lastSeen, change, unwatched };
  if (digest !== null) observation.digest = digestSchema.parse(digest);
  if (lookedBefore !== null) observation.lookedBefore = lookedBefore;
  if (image) observation.image = image;
  return observation;
}

/** A row of an event, with the digest of the next observation: a list has a tag before its digest is read. */
export type ChangeRow = Omit<Row, "last_seen" | "is_latest"> & { next_digest: string | null };

/** Returns the event of a row; `undefined` if it is none. */
export function changeOf(row: ChangeRow, images: ReadonlyMap<Digest, ImageFacts>): TagChange | undefined {
  const { change, seq, first_seen: firstSeen, looked_before: lookedBefore } = row;
  if (change === "first" || change === "resolved") return undefined;
  const side = (digest: string | null) => {
    if (digest === null) return undefined;
    const parsed = digestSchema.parse(digest);
    const image = images.get(parsed);
    return { digest: parsed, ...(image ? { image } : {}) };
  };
  const [from, to] = [side(row.from_digest), side(row.digest ?? row.next_digest)];
  return {
    region: regionSchema.parse(row.region),
    repository: repositorySchema.parse(row.repository),
    tag: tagSchema.parse(row.tag),
    seq,
    change,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    firstSeen,
    ...(lookedBefore === null ? {} : { lookedBefore }),
  };
}
