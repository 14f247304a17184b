import "server-only";
import type { IndexWriter } from "../index/index-writer";
import { breath } from "../sql/breath";
import { grouped, inParts } from "../sql/parts";
import type { SqlTransaction, Tables } from "../sql/tables";
import { type Effect, effectOf, type Known, type Look } from "./look";

type Row = Tables["observations"];
type Gap = Tables["unwatched"];

/** Adds what looks say, in their order, to the observations and to the index of tags. */
export async function applyLooks(trx: SqlTransaction, looks: readonly Look[], index: IndexWriter): Promise<void> {
  const groups = grouped(looks, ({ region, repository }) => `${region} ${repository}`);
  for (const group of groups.values()) {
    for (const part of inParts(group)) {
      await applyPart(trx, part, index);
      await breath();
    }
  }
}

/** Adds looks at one repository. */
async function applyPart(trx: SqlTransaction, looks: readonly Look[], index: IndexWriter): Promise<void> {
  const [first] = looks;
  if (!first) return;
  const place = { region: first.region, repository: first.repository };
  const known = await knownOf(trx, looks, place);
  await breath();
  const had = await digestsHad(trx, looks, known, place);
  await breath();
  const [rows, gaps] = [new Map<string, Row>(), new Map<string, Gap>()];
  const changed = new Set<string>();
  let at = 0;
  for (const look of looks) {
    const before = known.get(look.tag);
    const digest = look.saw.state === "digest" ? look.saw.digest : undefined;
    const effect = effectOf(before, look, digest !== undefined && had.has(`${look.tag} ${digest}`));
    if (before?.digest) had.add(`${look.tag} ${before.digest}`);
    if (effect.kind === "begins") changed.add(look.tag);
    if (effect.kind !== "none") at = Math.max(at, look.at);
    note(effect, { ...place, tag: look.tag }, { known, rows, gaps });
  }
  await upsert(trx, [...rows.values()]);
  for (const part of inParts([...gaps.values()])) {
    await trx
      .insertInto("unwatched")
      .values(part)
      .onConflict((it) => it.doNothing())
      .execute();
  }
  if (at > 0) await index.looked(trx, place, at, [...changed]);
}

function note(
  effect: Effect,
  place: Pick<Row, "region" | "repository" | "tag">,
  { known, rows, gaps }: { known: Map<string, Row>; rows: Map<string, Row>; gaps: Map<string, Gap> },
): void {
  const before = known.get(place.tag);
  const keep = (row: Row) => rows.set(`${row.tag} ${row.seq}`, row);
  if (effect.kind === "begins") {
    if (before) keep({ ...before, is_latest: 0 });
    const row = { ...place, ...effect.row, is_latest: 1 };
    keep(row);
    known.set(place.tag, row);
  } else if (effect.kind === "extends" && before) {
    const row = { ...before, last_seen: effect.lastSeen };
    keep(row);
    known.set(place.tag, row);
    if (!effect.unwatched) return;
    const { from: since, to: until } = effect.unwatched;
    gaps.set(`${place.tag} ${row.seq} ${since}`, { ...place, seq: row.seq, since, until });
  }
}

async function knownOf(
  trx: SqlTransaction,
  looks: readonly Look[],
  { region, repository }: Pick<Row, "region" | "repository">,
): Promise<Map<string, Row>> {
  const rows = await trx
    .selectFrom("observations")
    .selectAll()
    .where("region", "=", region)
    .where("repository", "=", repository)
    .where("tag", "in", [...new Set(looks.map(({ tag }) => tag))])
    .where("is_latest", "=", 1)
    .execute();
  return new Map(rows.map((row) => [row.tag, row]));
}

/** Returns `tag digest` for each digest of the looks that its tag had before. */
async function digestsHad(
  trx: SqlTransaction,
  looks: readonly Look[],
  known: ReadonlyMap<string, Known>,
  { region, repository }: Pick<Row, "region" | "repository">,
): Promise<Set<string>> {
  const moved = looks.flatMap(({ tag, saw }) => {
    const before = known.get(tag);
    const mayReturn = before && before.seq > 0 && saw.state === "digest" && before.digest !== saw.digest;
    return mayReturn ? [{ tag, digest: saw.digest }] : [];
  });
  if (moved.length === 0) return new Set();
  const rows = await trx
    .selectFrom("observations")
    .select(["tag", "digest"])
    .where("region", "=", region)
    .where("repository", "=", repository)
    .where(
      "digest",
      "in",
      moved.map(({ digest }) => digest),
    )
    .where(
      "tag",
      "in",
      moved.map(({ tag }) => tag),
    )
    .execute();
  return new Set(rows.map(({ tag, digest }) => `${tag} ${digest}`));
}

async function upsert(trx: SqlTransaction, rows: readonly Row[]): Promise<void> {
  for (const part of inParts(rows)) {
    await breath();
    await trx
      .insertInto("observations")
      .values(part)
      .onConflict((it) =>
        it.columns(["region", "repository", "tag", "seq"]).doUpdateSet(({ ref }) => ({
          last_seen: ref("excluded.last_seen"),
          is_latest: ref("excluded.is_latest"),
        })),
      )
      .execute();
  }
}
