import "server-only";
import type { Region } from "@/lib/mar/region";
import { breath } from "../sql/breath";
import { inParts } from "../sql/parts";
import type { SqlTransaction } from "../sql/tables";
import { noteTags } from "./coverage";
import { Places, plausible, secondOf, secondOfId } from "./order";
import { type Entry, entryOf, facetsOfRow, type TagRow } from "./row";
import { dropPending, notePending } from "./segments/pending";
import { noteWords } from "./vocabulary";

type Place = { region: Region; repository: string };

/**
 * Brings the rows of tags up to what observations and descriptions say. A tag that is gone has no row, nor one that nobody has seen.
 * @param listed tags that are in a list, so that they exist although nobody has looked at them
 */
export async function refreshTags(
  trx: SqlTransaction,
  place: Place,
  tags: readonly string[],
  listed: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const part of inParts([...new Set(tags)])) {
    await breath();
    const before = await rowsOf(trx, place, part);
    const after = await entriesOf(trx, place, part, (tag) => listed.has(tag) || before.get(tag)?.digest === null);
    await write(trx, place, { before, after });
  }
}

async function rowsOf(trx: SqlTransaction, place: Place, tags: readonly string[]): Promise<Map<string, TagRow>> {
  const rows = await trx
    .selectFrom("tags")
    .selectAll()
    .where((is) => is.and(place))
    .where("tag", "in", tags)
    .execute();
  return new Map(rows.map((row) => [row.tag, row]));
}

async function entriesOf(
  trx: SqlTransaction,
  place: Place,
  tags: readonly string[],
  isListed: (tag: string) => boolean,
): Promise<Map<string, Entry>> {
  const rows = await trx
    .selectFrom("observations as o")
    .leftJoin("images as i", "i.digest", "o.digest")
    .leftJoin("lifecycles as l", (on) =>
      on
        .onRef("l.region", "=", "o.region")
        .onRef("l.repository", "=", "o.repository")
        .onRef("l.digest", "=", "o.digest"),
    )
    .select([
      "o.tag",
      "o.state",
      "o.digest",
      "o.change",
      "o.first_seen",
      "i.created",
      "i.size",
      "i.least_size",
      "i.platforms",
      "i.kind",
      "l.ends",
    ])
    .where("o.region", "=", place.region)
    .where("o.repository", "=", place.repository)
    .where("o.tag", "in", tags)
    .where("o.is_latest", "=", 1)
    .execute();
  const known = new Map(rows.map((row) => [row.tag, row]));
  const now = Date.now();
  const found = new Map<string, Entry>();
  for (const tag of tags) {
    const row = known.get(tag);
    if (row ? row.state === "gone" : !isListed(tag)) continue;
    const { platforms = null, kind = null, digest = null, ends = null } = row ?? {};
    const created = plausible(row?.created ?? null, now);
    const size = row?.size ?? row?.least_size ?? null;
    const isEvent = row && row.change !== "first" && row.change !== "resolved";
    found.set(
      tag,
      entryOf({ ...place, tag, digest, created, size, platforms, kind, ends, moved: isEvent ? row.first_seen : null }),
    );
  }
  return found;
}

async function write(
  trx: SqlTransaction,
  place: Place,
  { before, after }: { before: ReadonlyMap<string, TagRow>; after: ReadonlyMap<string, Entry> },
): Promise<void> {
  const places = new Places(trx);
  const now = Date.now();
  const gone = [...before.values()].filter(({ tag }) => !after.has(tag)).map(({ id }) => id);
  const rows: TagRow[] = [];
  const moving: { entry: Entry; second: number }[] = [];
  for (const [tag, entry] of after) {
    const known = before.get(tag);
    if (known && isSame(known, entry)) continue;
    const second = secondOf(entry, now);
    if (known && secondOfId(known.id) === second) {
      rows.push({ ...entry, id: known.id });
    } else {
      if (known) gone.push(known.id);
      moving.push({ entry, second });
    }
  }
  await places.expect(moving.map(({ second }) => second));
  for (const { entry, second } of moving) rows.push({ ...entry, id: await places.take(second) });
  await dropPending(trx, place.region, gone);
  for (const part of inParts(gone)) await trx.deleteFrom("tags").where("id", "in", part).execute();
  for (const part of inParts(rows)) await insert(trx, part);
  await notePending(
    trx,
    place.region,
    rows.map(({ id }) => id),
  );
  await noteWords(trx, rows.flatMap(facetsOfRow));
  await noteTags(trx, place, after.size - before.size);
}

function isSame(row: TagRow, entry: Entry): boolean {
  return (
    row.digest === entry.digest &&
    row.created === entry.created &&
    row.moved === entry.moved &&
    row.size === entry.size &&
    row.kind === entry.kind &&
    row.ends === entry.ends &&
    row.platforms === entry.platforms
  );
}

async function insert(trx: SqlTransaction, rows: readonly TagRow[]): Promise<void> {
  await trx
    .insertInto("tags")
    .values(rows)
    .onConflict((it) =>
      it.column("id").doUpdateSet(({ ref }) => ({
        digest: ref("excluded.digest"),
        created: ref("excluded.created"),
        moved: ref("excluded.moved"),
        size: ref("excluded.size"),
        kind: ref("excluded.kind"),
        ends: ref("excluded.ends"),
        platforms: ref("excluded.platforms"),
      })),
    )
    .execute();
}
