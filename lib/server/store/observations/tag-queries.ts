import "server-only";
import type { Observation, TagHistory } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import type { Tag } from "@/lib/oci/name/tag";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { grouped } from "../sql/parts";
import type { Sql } from "../sql/tables";
import type { TagsOfDigest } from "./observations";
import { factsOf, observationOf } from "./rows";

/** Most tags of a digest that are read, and most repositories. */
const MOST_TAGS = 1_000;
const MOST_PLACES = 100;

/** Returns the histories of tags, each oldest first, by tag in code-unit order. */
export async function readHistories(
  db: Sql,
  region: Region,
  repository: Repository,
  tags: readonly Tag[],
): Promise<{ tag: Tag; observations: TagHistory }[]> {
  if (tags.length === 0) return [];
  const place = { region, repository };
  const rows = await db
    .selectFrom("observations")
    .leftJoin("images", "images.digest", "observations.digest")
    .select(["tag", "seq", "state", "observations.digest", "first_seen", "last_seen", "looked_before", "change"])
    .select(["created", "size", "platforms", "media_type", "images.digest as described"])
    .where((is) => is.and(place))
    .where("tag", "in", tags)
    .orderBy("tag")
    .orderBy("seq")
    .execute();
  const gaps = await db
    .selectFrom("unwatched")
    .selectAll()
    .where((is) => is.and(place))
    .where("tag", "in", tags)
    .orderBy("since")
    .execute();
  const spans = grouped(gaps, ({ tag, seq }) => `${tag} ${seq}`);
  const observed = (row: (typeof rows)[number]): Observation =>
    observationOf(
      row,
      spans.get(`${row.tag} ${row.seq}`)?.map(({ since, until }) => ({ from: since, to: until })),
      row.described === null ? undefined : factsOf(row),
    );
  const byTag = grouped(rows, ({ tag }) => tag);
  return [...byTag].map(([tag, each]) => ({ tag: tagSchema.parse(tag), observations: each.map(observed) }));
}

/** Returns the first tags after a tag that have observations, by code unit. */
export async function readTagNames(
  db: Sql,
  region: Region,
  repository: Repository,
  { after, limit }: { after?: Tag | undefined; limit: number },
): Promise<Tag[]> {
  const named = db
    .selectFrom("observations")
    .select("tag")
    .where((is) => is.and({ region, repository, is_latest: 1 }));
  const rows = await (after === undefined ? named : named.where("tag", ">", after))
    .orderBy("tag")
    .limit(limit)
    .execute();
  return rows.map(({ tag }) => tagSchema.parse(tag));
}

/** Returns the tags that have or had a digest, latest first. */
export async function readTagsOf(
  db: Sql,
  region: Region,
  repository: Repository,
  digest: Digest,
): Promise<TagsOfDigest> {
  const rows = await db
    .selectFrom("observations as o")
    .leftJoin("observations as last", (join) =>
      join
        .onRef("last.region", "=", "o.region")
        .onRef("last.repository", "=", "o.repository")
        .onRef("last.tag", "=", "o.tag")
        .on("last.is_latest", "=", 1),
    )
    .select(["o.tag", "o.first_seen", "o.last_seen", "o.is_latest", "last.state as state_now"])
    .where("o.region", "=", region)
    .where("o.repository", "=", repository)
    .where("o.digest", "=", digest)
    .orderBy("o.is_latest", "desc")
    .orderBy("o.last_seen", "desc")
    .orderBy("o.tag")
    .limit(MOST_TAGS)
    .execute();
  const result: TagsOfDigest = { now: [], before: [], gone: [] };
  const met = new Set<string>();
  for (const { tag, first_seen: firstSeen, last_seen: lastSeen, is_latest, state_now } of rows) {
    if (met.has(tag)) continue;
    met.add(tag);
    const group = is_latest === 1 ? "now" : state_now === "gone" ? "gone" : "before";
    result[group].push({ tag: tagSchema.parse(tag), firstSeen, lastSeen });
  }
  return result;
}

/** Returns the repositories that have a digest, latest first, with the tags that have it as far as is known. */
export async function readPlaces(
  db: Sql,
  region: Region,
  digest: Digest,
): Promise<{ repository: Repository; tags: Tag[] }[]> {
  const rows = await db
    .selectFrom("places")
    .select("repository")
    .where((is) => is.and({ region, digest }))
    .orderBy("seen_at", "desc")
    .orderBy("repository")
    .limit(MOST_PLACES)
    .execute();
  const tagged = await db
    .selectFrom("observations")
    .select(["repository", "tag"])
    .where((is) => is.and({ region, digest, is_latest: 1 }))
    .orderBy("last_seen", "desc")
    .orderBy("tag")
    .limit(MOST_TAGS)
    .execute();
  const tags = grouped(tagged, ({ repository }) => repository);
  return rows.map(({ repository }) => ({
    repository: repositorySchema.parse(repository),
    tags: (tags.get(repository) ?? []).map(({ tag }) => tagSchema.parse(tag)),
  }));
}

/** Returns the time of the first look at a tag of a repository; of a list, only if a later one differed. */
export async function readSince(db: Sql, region: Region, repository: Repository): Promise<number | undefined> {
  const { min } = db.fn;
  const row = await db
    .selectFrom("observations")
    .select([min("first_seen").as("seen"), min("looked_before").as("before")])
    // The first of each tag: they are few beside all others.
    .where((is) => is.and({ region, repository, seq: 0 }))
    .executeTakeFirst();
  const times = [row?.seen, row?.before].filter((each) => typeof each === "number");
  return times.length > 0 ? Math.min(...times) : undefined;
}
