import "server-only";
import { sql } from "kysely";
import type { Region } from "@/lib/mar/region";
import { inParts } from "../sql/parts";
import type { SqlTransaction } from "../sql/tables";
import { dropSboms } from "./apply-sbom";
import type { SweepPlace } from "./package-store";
import type { Postings } from "./postings";
import { STATES } from "./states";

/** Rows of one step. */
const AT_ONCE = 500;
const START: SweepPlace = { stage: "images", repository: "", tag: "", digest: "", id: 0 };

/** Does one step of a sweep, and returns where the next one begins; `undefined` after the last. */
export async function sweepStep(
  trx: SqlTransaction,
  postings: Postings,
  region: Region,
  from: SweepPlace = START,
): Promise<SweepPlace | undefined> {
  switch (from.stage) {
    case "images":
      return (await addImages(trx, region, from)) ?? { ...START, stage: "gone" };
    case "gone":
      return (await dropImages(trx, region, from)) ?? { ...START, stage: "sboms" };
    case "sboms":
      return dropUnused(trx, postings, from);
  }
}

/** Adds images that tags have: those that visitors saw first, and those from before there was this. */
async function addImages(trx: SqlTransaction, region: Region, from: SweepPlace): Promise<SweepPlace | undefined> {
  const rows = await trx
    .selectFrom("observations as o")
    .leftJoin("images as i", "i.digest", "o.digest")
    .select(["o.repository", "o.tag", "o.digest", "i.kind", "i.created"])
    .where((is) => is.and({ "o.region": region, "o.is_latest": 1 }))
    .where((is) =>
      is.or([
        is("o.repository", ">", from.repository),
        is.and([is("o.repository", "=", from.repository), is("o.tag", ">", from.tag)]),
      ]),
    )
    .where("o.repository", ">=", from.repository)
    .orderBy("o.repository")
    .orderBy("o.tag")
    .limit(AT_ONCE)
    .execute();
  const images = rows.flatMap(({ digest, kind, repository, created }) =>
    digest !== null && (kind === "index" || kind === "image") ? { digest, repository, created } : [],
  );
  await addRows(trx, region, images);
  const last = rows.at(-1);
  return last && rows.length === AT_ONCE ? { ...from, repository: last.repository, tag: last.tag } : undefined;
}

/** Adds images that wait, unless they are known. */
export async function addRows(
  trx: SqlTransaction,
  region: Region,
  images: readonly { digest: string; repository: string; created?: number | null | undefined }[],
): Promise<void> {
  for (const part of inParts([...new Map(images.map((image) => [image.digest, image])).values()])) {
    const rows = part.map(({ digest, repository, created }) => {
      return { region, digest, repository, born: created ?? 0, ...NEW_IMAGE };
    });
    await trx
      .insertInto("sbom_images")
      .values(rows)
      .onConflict((it) => it.columns(["region", "digest"]).doNothing())
      .execute();
  }
}

const NEW_IMAGE = { state: STATES.waiting, is_partial: 0, tries: 0, retry_at: 0 };

/** Drops images that no tag has any more. */
async function dropImages(trx: SqlTransaction, region: Region, from: SweepPlace): Promise<SweepPlace | undefined> {
  const rows = await trx
    .selectFrom("sbom_images as s")
    .select(["s.id", "s.digest", hasTag("s").as("is_tagged")])
    .where("s.region", "=", region)
    .where("s.digest", ">", from.digest)
    .orderBy("s.digest")
    .limit(AT_ONCE)
    .execute();
  const gone = rows.filter(({ is_tagged }) => Number(is_tagged) === 0).map(({ id }) => id);
  for (const part of inParts(gone)) {
    await trx.deleteFrom("sbom_uses").where("image", "in", part).execute();
    await trx.deleteFrom("sbom_images").where("id", "in", part).execute();
  }
  const last = rows.at(-1);
  return last && rows.length === AT_ONCE ? { ...from, digest: last.digest } : undefined;

  function hasTag(table: string) {
    const has = trx
      .selectFrom("observations as o")
      .select(sql`1`.as("one"))
      .where("o.digest", "=", sql.ref<string>(`${table}.digest`))
      .where((is) => is.and({ "o.region": region, "o.is_latest": 1 }));
    return sql<number>`case when exists ${has} then 1 else 0 end`;
  }
}

/** Drops SBOMs of no image that is here. */
async function dropUnused(trx: SqlTransaction, postings: Postings, from: SweepPlace): Promise<SweepPlace | undefined> {
  const rows = await trx
    .selectFrom("sboms")
    .select("id")
    .where("id", ">", from.id)
    .orderBy("id")
    .limit(AT_ONCE)
    .execute();
  const ids = rows.map(({ id }) => id);
  const last = ids.at(-1);
  if (last === undefined) return undefined;
  const uses = trx.selectFrom("sbom_uses").select("sbom").distinct().where("sbom", "in", ids);
  const used = new Set((await uses.execute()).map(({ sbom }) => sbom));
  await dropSboms(
    trx,
    postings,
    ids.filter((id) => !used.has(id)),
  );
  return ids.length === AT_ONCE ? { ...from, id: last } : undefined;
}
