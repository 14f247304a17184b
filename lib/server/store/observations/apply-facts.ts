import "server-only";
import type { ImageFacts } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { LONGEST_PLATFORMS } from "../limits";
import { inParts } from "../sql/parts";
import type { SqlTransaction, Tables } from "../sql/tables";

/** Digests that a repository has. */
export type Place = { region: Region; repository: Repository; digests: readonly Digest[]; at: number };

/** What is known of an image since a time. */
export type Described = { digest: Digest; facts: ImageFacts; at: number };

/** Notes which repositories have which digests, and returns how many notes that were, known ones included. */
export async function applyPlaces(trx: SqlTransaction, places: readonly Place[]): Promise<number> {
  const rows = new Map<string, Tables["places"]>();
  for (const { region, repository, digests, at } of places) {
    for (const digest of digests)
      rows.set(`${region} ${digest} ${repository}`, { region, digest, repository, seen_at: at });
  }
  for (const part of inParts([...rows.values()])) {
    await trx
      .insertInto("places")
      .values(part)
      .onConflict((it) =>
        it.columns(["region", "digest", "repository"]).doUpdateSet(({ ref }) => ({ seen_at: ref("excluded.seen_at") })),
      )
      .execute();
  }
  return rows.size;
}

/** Adds facts to what is known of images; a missing fact leaves the known one. Returns how many images that were. */
export async function applyFacts(trx: SqlTransaction, described: readonly Described[]): Promise<number> {
  const merged = new Map<Digest, Described>();
  for (const { digest, facts, at } of described) {
    merged.set(digest, { digest, facts: { ...merged.get(digest)?.facts, ...withoutGaps(facts) }, at });
  }
  const rows = [...merged.values()].map(rowOf);
  for (const part of inParts(rows)) {
    await trx
      .insertInto("images")
      .values(part)
      .onConflict((it) =>
        it.column("digest").doUpdateSet(({ ref, fn }) => ({
          created: fn.coalesce(ref("excluded.created"), ref("images.created")),
          size: fn.coalesce(ref("excluded.size"), ref("images.size")),
          platforms: fn.coalesce(ref("excluded.platforms"), ref("images.platforms")),
          media_type: fn.coalesce(ref("excluded.media_type"), ref("images.media_type")),
          kind: fn.coalesce(ref("excluded.kind"), ref("images.kind")),
          seen_at: ref("excluded.seen_at"),
        })),
      )
      .execute();
  }
  return rows.length;
}

/** Leaves out what no registry has a reason to send: texts beyond all measure, and numbers that are no whole ones. */
function rowOf({ digest, facts: { created, size, platforms, mediaType, kind }, at }: Described): Tables["images"] {
  const whole = (number: number | undefined) => (Number.isSafeInteger(number) ? (number ?? null) : null);
  const list = platforms ? JSON.stringify(platforms) : "";
  return {
    digest,
    created: whole(created),
    size: whole(size),
    platforms: list && list.length <= LONGEST_PLATFORMS ? list : null,
    media_type: mediaType ?? null,
    kind: kind ?? null,
    least_size: null,
    seen_at: at,
  };
}

function withoutGaps(facts: ImageFacts): ImageFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
