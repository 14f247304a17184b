import "server-only";
import type { ImageFacts } from "@/lib/mar/history/observation";
import type { Region } from "@/lib/mar/region";
import { type Digest, digestSchema } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { inParts } from "../sql/parts";
import type { Sql } from "../sql/tables";
import type { ChangeCursor, ChangeQuery, TagChange } from "./observations";
import { type ChangeRow, changeOf, factsOf } from "./rows";

/** Most changes of tags that are read for a few marked ones. */
const MOST_SCANNED = 20_000;

/** Returns the changes of a repository, latest first, and the place where a next page starts. */
export async function readChanges(
  db: Sql,
  region: Region,
  repository: Repository,
  { limit, tag, since, before, isBare = false }: Omit<ChangeQuery, "accepts">,
): Promise<{ changes: TagChange[]; next?: ChangeCursor }> {
  const rows = await page(db, { region, repositories: [repository], tags: tag && [tag], since, before }, limit);
  const changes = await changesOf(db, rows, isBare);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  if (!last) return { changes };
  const { first_seen: firstSeen, tag: lastTag, seq } = last;
  return { changes, next: { firstSeen, tag: lastTag, seq } };
}

/** Returns the changes of marked repositories and tags since a time, latest first. */
export async function readChangesOf(
  db: Sql,
  region: Region,
  marks: readonly { repository: Repository; tag?: Tag | undefined }[],
  { since, limit }: { since: number; limit: number },
): Promise<TagChange[]> {
  const whole = new Set(marks.flatMap(({ repository, tag }) => (tag ? [] : [repository])));
  const tagged = marks.flatMap(({ repository, tag }) => (tag && !whole.has(repository) ? [{ repository, tag }] : []));
  const found: ChangeRow[] = [];
  for (const part of inParts([...whole])) found.push(...(await page(db, { region, repositories: part, since }, limit)));
  for (const part of inParts(tagged)) {
    const [repositories, tags] = [part.map(({ repository }) => repository), part.map(({ tag }) => tag)];
    // Also finds the tags of one repository in another.
    const rows = await page(db, { region, repositories, tags, since }, MOST_SCANNED);
    const names = new Set(part.map(({ repository, tag }) => `${repository}:${tag}`));
    found.push(...rows.filter(({ repository, tag }) => names.has(`${repository}:${tag}`)));
  }
  found.sort((a, b) => b.first_seen - a.first_seen || (a.repository < b.repository ? -1 : 1));
  return changesOf(db, found.slice(0, limit));
}

type Selection = {
  region: Region;
  repositories: readonly string[];
  tags?: readonly Tag[] | undefined;
  since?: number | undefined;
  before?: ChangeCursor | undefined;
};

async function page(
  db: Sql,
  { region, repositories, tags, since, before }: Selection,
  most: number,
): Promise<ChangeRow[]> {
  let query = db
    .selectFrom("observations as o")
    .leftJoin("observations as n", (join) =>
      join
        .onRef("n.region", "=", "o.region")
        .onRef("n.repository", "=", "o.repository")
        .onRef("n.tag", "=", "o.tag")
        .on(({ eb }) => eb("n.seq", "=", eb("o.seq", "+", 1)))
        .on("n.change", "=", "resolved"),
    )
    .select(["o.region", "o.repository", "o.tag", "o.seq", "o.state", "o.digest", "o.from_digest", "o.change"])
    .select(["o.looked_before", "o.first_seen", "n.digest as next_digest"])
    .where("o.region", "=", region)
    .where("o.repository", "in", [...new Set(repositories)])
    .where("o.change", "not in", ["first", "resolved"]);
  if (tags) query = query.where("o.tag", "in", [...new Set(tags)]);
  if (since !== undefined) query = query.where("o.first_seen", ">=", since);
  if (before) {
    const { firstSeen, tag, seq } = before;
    query = query.where((is) =>
      is.or([
        is("o.first_seen", "<", firstSeen),
        is.and([is("o.first_seen", "=", firstSeen), is("o.tag", ">", tag)]),
        is.and([is("o.first_seen", "=", firstSeen), is("o.tag", "=", tag), is("o.seq", "<", seq)]),
      ]),
    );
  }
  return query.orderBy("o.first_seen", "desc").orderBy("o.tag").orderBy("o.seq", "desc").limit(most).execute();
}

async function changesOf(db: Sql, rows: readonly ChangeRow[], isBare = false): Promise<TagChange[]> {
  const digests = (isBare ? [] : rows)
    .flatMap((row) => [row.digest ?? row.next_digest, row.from_digest])
    .filter((each) => each !== null);
  const images = await readImages(db, digests);
  return rows.map((row) => changeOf(row, images)).filter((each) => each !== undefined);
}

/** Returns what is known of images. */
export async function readImages(db: Sql, digests: readonly string[]): Promise<Map<Digest, ImageFacts>> {
  const found = new Map<Digest, ImageFacts>();
  for (const part of inParts([...new Set(digests)])) {
    const rows = await db.selectFrom("images").selectAll().where("digest", "in", part).execute();
    for (const { digest, ...facts } of rows) found.set(digestSchema.parse(digest), factsOf(facts));
  }
  return found;
}
