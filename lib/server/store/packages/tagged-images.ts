import "server-only";
import type { Region } from "@/lib/mar/region";
import { parseTagName } from "@/lib/mar/tag/parse";
import type { IndexedFacts } from "@/lib/mar/tag-search/search-term";
import { factsOfRow } from "../index/row";
import { grouped, inParts } from "../sql/parts";
import type { Sql } from "../sql/tables";

/** A tag that has an image now, with what the index knows of it. */
export type TaggedImage = { digest: string; facts: IndexedFacts };

/** Tags of one statement: most images have a few. Images with more are asked for one by one, so that none is left without any. */
const MOST_TAGS = 1_000;

/** Returns the tags of a region that have images now, by the number of each image's SBOM. */
export async function readTaggedImages(
  db: Sql,
  region: Region,
  sboms: readonly number[],
): Promise<Map<number, TaggedImage[]>> {
  const found: { sbom: number; tagged: TaggedImage }[] = [];
  for (const part of inParts(sboms)) {
    for (const { sbom, digest, ...row } of await rowsOf(db, region, part)) {
      found.push({ sbom, tagged: { digest, facts: factsOfRow({ ...row, digest, platforms: row.platforms ?? "" }) } });
    }
  }
  const groups = grouped(found, ({ sbom }) => sbom);
  return new Map([...groups].map(([sbom, each]) => [sbom, each.map(({ tagged }) => tagged)]));
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

async function rowsOf(db: Sql, region: Region, sboms: readonly number[]): Promise<Row[]> {
  const rows = await readRows(db, region, sboms);
  if (rows.length < MOST_TAGS || sboms.length === 1) return rows;
  const middle = Math.ceil(sboms.length / 2);
  const first = await rowsOf(db, region, sboms.slice(0, middle));
  return [...first, ...(await rowsOf(db, region, sboms.slice(middle)))];
}

function readRows(db: Sql, region: Region, sboms: readonly number[]) {
  return db
    .selectFrom("sbom_uses as u")
    .innerJoin("sbom_images as s", "s.id", "u.image")
    .innerJoin("observations as o", (join) =>
      join.onRef("o.digest", "=", "s.digest").onRef("o.region", "=", "s.region"),
    )
    .leftJoin("tags as t", (join) =>
      join.onRef("t.region", "=", "o.region").onRef("t.repository", "=", "o.repository").onRef("t.tag", "=", "o.tag"),
    )
    .select(["u.sbom", "s.digest", "o.region", "o.repository", "o.tag"])
    .select(["t.created", "t.moved", "t.size", "t.kind", "t.ends", "t.platforms"])
    .where("u.sbom", "in", sboms)
    .where("s.region", "=", region)
    .where("o.is_latest", "=", 1)
    .limit(MOST_TAGS)
    .execute();
}

/** Returns tags with those first that say most: fixed ones, and of these the longest. */
export function bestFirst(tags: readonly TaggedImage[]): TaggedImage[] {
  const rank = ({ facts }: TaggedImage) => Number(parseTagName(facts.tag).floating === true);
  return tags.toSorted(
    (a, b) => rank(a) - rank(b) || b.facts.tag.length - a.facts.tag.length || (a.facts.tag < b.facts.tag ? -1 : 1),
  );
}
