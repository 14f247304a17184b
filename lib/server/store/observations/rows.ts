import "server-only";
import * as z from "zod";
import type { ImageFacts, Observation, Span } from "@/lib/mar/history/observation";
import { regionSchema } from "@/lib/mar/region";
import { type Digest, digestSchema } from "@/lib/oci/name/digest";
import { repositorySchema } from "@/lib/oci/name/repository";
import { tagSchema } from "@/lib/oci/name/tag";
import type { Tables } from "../sql/tables";
import type { TagChange } from "./observations";

type Row = Tables["observations"];
/** What an observation is, within its tag. */
type ObservationRow = Pick<Row, "seq" | "state" | "digest" | "first_seen" | "last_seen" | "looked_before" | "change">;
type ImageRow = Omit<Tables["images"], "digest">;

const platformsSchema = z.array(z.string());

/** Returns what a row says of an image. */
export function factsOf({ created, size, platforms, media_type }: ImageRow): ImageFacts {
  return {
    ...(created === null ? {} : { created }),
    ...(size === null ? {} : { size }),
    ...(platforms === null ? {} : { platforms: platformsSchema.parse(JSON.parse(platforms)) }),
    ...(media_type === null ? {} : { mediaType: media_type }),
  };
}

/** Returns the observation of a row. */
export function observationOf(row: ObservationRow, unwatched: readonly Span[] = [], image?: ImageFacts): Observation {
  return {
    state: row.state,
    ...(row.digest === null ? {} : { digest: digestSchema.parse(row.digest) }),
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    ...(row.looked_before === null ? {} : { lookedBefore: row.looked_before }),
    change: row.change,
    unwatched,
    ...(image ? { image } : {}),
  };
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
