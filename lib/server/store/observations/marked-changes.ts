import "server-only";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { breath } from "../sql/breath";
import { grouped, inParts } from "../sql/parts";
import type { Sql } from "../sql/tables";
import { changesOf, IS_EVENT, IS_EVENT_OF_TAG, readEvents, selectObservations } from "./events";
import type { MarkedChanges } from "./observations";
import type { ChangeRow } from "./rows";

/** Observations read of one tag, the latest: its whole history can be long. */
const MOST_OF_TAG = 20;

type Marks = readonly { repository: Repository; tag?: Tag | undefined }[];
type Query = { since: number; limit: number };

/** Returns the latest changes of marked repositories and tags since a time, latest first. */
export async function readMarkedChanges(
  db: Sql,
  region: Region,
  marks: Marks,
  { since, limit }: Query,
): Promise<MarkedChanges> {
  const latest = new Latest({ since, limit });
  const whole = new Set(marks.flatMap(({ repository, tag }) => (tag ? [] : [repository])));
  const tags = marks.flatMap(({ repository, tag }) => (tag && !whole.has(repository) ? [{ repository, tag }] : []));
  for (const [repository, each] of grouped(tags, (mark) => mark.repository)) {
    for (const part of inParts(each)) {
      latest.add(await readTags(db, { region, repository, tags: part.map(({ tag }) => tag) }, latest.since));
    }
  }
  // Those that changed last come first, so that not much is read that later ones replace.
  for (const { repository, changedAt } of await byLastChange(db, region, whole)) {
    if (changedAt < latest.since) break;
    const rows = await readEvents(db, { region, repository, since: latest.since }, limit + 1);
    latest.add({ rows, isCut: rows.length > limit });
  }
  return { changes: await changesOf(db, latest.rows), hasMore: latest.hasMore };
}

/** Rows, and whether earlier ones were left out. */
type Found = { rows: readonly ChangeRow[]; isCut: boolean };

/** Collects the latest rows, at most so many. */
class Latest {
  readonly #limit: number;
  /** Earlier rows are not among them. */
  since: number;
  rows: ChangeRow[] = [];
  hasMore = false;

  constructor({ since, limit }: Query) {
    this.since = since;
    this.#limit = limit;
  }

  add({ rows, isCut }: Found): void {
    this.rows.push(...rows);
    this.rows.sort((a, b) => b.first_seen - a.first_seen || (a.repository < b.repository ? -1 : 1));
    this.hasMore ||= isCut || this.rows.length > this.#limit;
    this.rows.length = Math.min(this.rows.length, this.#limit);
    const last = this.rows.at(-1);
    if (last && this.rows.length === this.#limit) this.since = last.first_seen + 1;
  }
}

async function readTags(
  db: Sql,
  { tags, ...place }: { region: Region; repository: Repository; tags: readonly Tag[] },
  since: number,
): Promise<Found> {
  await breath();
  const rows = await selectObservations(db, place)
    .innerJoin("observations as l", (join) =>
      join
        .onRef("l.region", "=", "o.region")
        .onRef("l.repository", "=", "o.repository")
        .onRef("l.tag", "=", "o.tag")
        .on("l.is_latest", "=", 1)
        .on(({ eb }) => eb("o.seq", ">", eb("l.seq", "-", MOST_OF_TAG))),
    )
    .select("l.seq as last_seq")
    .where("o.tag", "in", [...new Set(tags)])
    .where(IS_EVENT_OF_TAG)
    .where("o.first_seen", ">=", since)
    .execute();
  // The first of these observations is one of them, and not the first of its tag.
  const isCut = rows.some(({ seq, last_seq }) => seq > 1 && seq === last_seq - MOST_OF_TAG + 1);
  return { rows, isCut };
}

/** Returns repositories that have changed, with the time of their last change, the latest first. */
async function byLastChange(db: Sql, region: Region, repositories: ReadonlySet<Repository>) {
  const found: { repository: Repository; changedAt: number }[] = [];
  for (const repository of repositories) {
    await breath();
    const row = await db
      .selectFrom("observations as o")
      .select("o.first_seen")
      .where("o.region", "=", region)
      .where("o.repository", "=", repository)
      .where(IS_EVENT)
      .orderBy("o.first_seen", "desc")
      .limit(1)
      .executeTakeFirst();
    if (row) found.push({ repository, changedAt: row.first_seen });
  }
  return found.sort((a, b) => b.changedAt - a.changedAt);
}
