import "server-only";
import { sql } from "kysely";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { breath } from "../sql/breath";
import { inParts } from "../sql/parts";
import type { Sql } from "../sql/tables";
import { readImages } from "./images";
import type { ChangeCursor, TagChange } from "./observations";
import { type ChangeRow, changeOf } from "./rows";

/** In the words of the index by time: with values as parameters, SQLite would not use it. */
export const IS_EVENT = sql<boolean>`o.change not in ('first', 'resolved')`;
/** In other words, as what is asked of single tags is found by the primary key. */
export const IS_EVENT_OF_TAG = sql<boolean>`(o.change <> 'first' and o.change <> 'resolved')`;

/** Which events of a repository are read. */
type Selection = {
  region: Region;
  repository: Repository;
  tag?: Tag | undefined;
  since?: number | undefined;
  before?: ChangeCursor | undefined;
};

/** Returns a query of a repository's observations, each with the digest that a list did not have yet. */
export function selectObservations(db: Sql, { region, repository }: Pick<Selection, "region" | "repository">) {
  return db
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
    .where("o.repository", "=", repository);
}

/** Returns the first rows of a selection, latest first. */
export async function readEvents(db: Sql, selection: Selection, most: number): Promise<ChangeRow[]> {
  const { tag, since, before } = selection;
  await breath();
  let query = selectObservations(db, selection).where(tag ? IS_EVENT_OF_TAG : IS_EVENT);
  if (tag) query = query.where("o.tag", "=", tag);
  if (since !== undefined) query = query.where("o.first_seen", ">=", since);
  if (before) {
    // The first condition alone lets the index find where the page starts.
    query = query
      .where("o.first_seen", "<=", before.firstSeen)
      .where((is) =>
        is.or([
          is("o.first_seen", "<", before.firstSeen),
          is("o.tag", ">", before.tag),
          is.and([is("o.tag", "=", before.tag), is("o.seq", "<", before.seq)]),
        ]),
      );
  }
  return query.orderBy("o.first_seen", "desc").orderBy("o.tag").orderBy("o.seq", "desc").limit(most).execute();
}

/** Returns the events of rows, with what is known of their images unless they are to be bare. */
export async function changesOf(db: Sql, rows: readonly ChangeRow[], isBare = false): Promise<TagChange[]> {
  const digests = (isBare ? [] : rows)
    .flatMap((row) => [row.digest ?? row.next_digest, row.from_digest])
    .filter((each) => each !== null);
  const images = await readImages(db, digests);
  const changes: TagChange[] = [];
  for (const part of inParts(rows)) {
    await breath();
    changes.push(...part.map((row) => changeOf(row, images)).filter((each) => each !== undefined));
  }
  return changes;
}
