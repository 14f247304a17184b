import "server-only";
import type { ImageFacts } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { inParts } from "../sql/parts";
import type { SqlTransaction, Tables } from "../sql/tables";

/** Digests that a repository has. */
export type Place = { region: Region; repository: Repository; digests: readonly Digest[]; at: number };

/** Notes which repositories have which digests. */
export async function applyPlaces(trx: SqlTransaction, places: readonly Place[]): Promise<void> {
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
}

/** Adds facts to what is known of images; a missing fact leaves the known one. */
export async function applyFacts(
  trx: SqlTransaction,
  described: readonly { digest: Digest; facts: ImageFacts }[],
): Promise<void> {
  const merged = new Map<Digest, ImageFacts>();
  for (const { digest, facts } of described) merged.set(digest, { ...merged.get(digest), ...withoutGaps(facts) });
  const rows = [...merged].map(([digest, { created, size, platforms, mediaType }]) => ({
    digest,
    created: created ?? null,
    size: size ?? null,
    platforms: platforms ? JSON.stringify(platforms) : null,
    media_type: mediaType ?? null,
  }));
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
        })),
      )
      .execute();
  }
}

function withoutGaps(facts: ImageFacts): ImageFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
