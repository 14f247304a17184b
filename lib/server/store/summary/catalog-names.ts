import "server-only";
import type { Region } from "@/lib/mar/region";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { inParts } from "../sql/parts";
import type { Sql, SqlTransaction } from "../sql/tables";
import type { NewRepository } from "./summaries";

/** The catalog as it was last read. */
export type Catalog = { names: ReadonlySet<string>; readAt: number; changedAt: number };

/** Returns the catalog of a region; `undefined` if nobody has read it. */
export async function readCatalog(db: Sql, region: Region): Promise<Catalog | undefined> {
  const row = await db
    .selectFrom("lists")
    .select(["body", "read_at", "changed_at"])
    .where((is) => is.and({ region, kind: "catalog", name: "" }))
    .executeTakeFirst();
  if (!row) return undefined;
  const names = Buffer.from(row.body).toString("latin1").split("\n").filter(Boolean);
  return { names: new Set(names), readAt: row.read_at, changedAt: row.changed_at };
}

/** Returns when the catalog changed to what it is, without reading it. */
export async function catalogChangedAt(db: Sql, region: Region): Promise<number | undefined> {
  const row = await db
    .selectFrom("lists")
    .select("changed_at")
    .where((is) => is.and({ region, kind: "catalog", name: "" }))
    .executeTakeFirst();
  return row?.changed_at;
}

/** Notes which names the catalog has. Those of the first catalog may be old; later ones are new. */
export async function noteNames(trx: SqlTransaction, region: Region, { names, changedAt }: Catalog): Promise<void> {
  const first = trx.selectFrom("catalog_names").select("name").where("region", "=", region).limit(1);
  const seenAt = (await first.executeTakeFirst()) ? changedAt : 0;
  for (const part of inParts([...names].filter((name) => repositorySchema.safeParse(name).success))) {
    await trx
      .insertInto("catalog_names")
      .values(part.map((name) => ({ region, name, seen_at: seenAt })))
      .onConflict((it) => it.doNothing())
      .execute();
  }
}

/** Returns the names that later catalogs had since a time, the latest first. */
export async function readNewNames(
  db: Sql,
  region: Region,
  { since, limit }: { since: number; limit: number },
): Promise<NewRepository[]> {
  const rows = await db
    .selectFrom("catalog_names")
    .select(["name", "seen_at"])
    .where("region", "=", region)
    .where("seen_at", ">", Math.max(0, since))
    .orderBy("seen_at", "desc")
    .orderBy("name")
    .limit(limit)
    .execute();
  return rows.map(({ name, seen_at }) => ({ repository: repositorySchema.parse(name), at: seen_at }));
}
