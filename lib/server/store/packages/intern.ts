import "server-only";
import { sql } from "kysely";
import type { PackageIdentity } from "@/lib/mar/sbom/identity";
import { breath } from "../sql/breath";
import { inParts } from "../sql/parts";
import type { SqlTransaction } from "../sql/tables";

/** The numbers of packages, ascending; `isCut`: some have none, as there is no room for more. */
type Numbered = { components: number[]; isCut: boolean };

const nameKey = ({ type, space, name }: Pick<PackageIdentity, "type" | "space" | "name">) =>
  `${type}\n${space.toLowerCase()}\n${name.toLowerCase()}`;

/** Returns the numbers of packages. Names, and versions of a name, that are new get one, `most` at most: SBOMs share nearly all. */
export async function numbersOf(
  trx: SqlTransaction,
  packages: readonly PackageIdentity[],
  most: number,
): Promise<Numbered> {
  const names = await namesOf(trx, packages);
  const wanted = new Map<string, { name_id: number; version: string }>();
  for (const each of packages) {
    const name_id = names.get(nameKey(each));
    if (name_id !== undefined) wanted.set(`${name_id} ${each.version}`, { name_id, version: each.version });
  }
  const known = await versionsOf(trx, [...wanted.values()]);
  const missing = [...wanted].filter(([key]) => !known.has(key)).map(([, row]) => row);
  const last = await trx.selectFrom("package_versions").select("id").orderBy("id", "desc").limit(1).executeTakeFirst();
  const room = Math.max(0, most - (last?.id ?? 0));
  for (const part of inParts(missing.slice(0, room))) {
    const made = await trx
      .insertInto("package_versions")
      .values(part)
      .returning(["id", "name_id", "version"])
      .execute();
    for (const { id, name_id, version } of made) known.set(`${name_id} ${version}`, id);
  }
  const components = [...wanted.keys()].flatMap((key) => known.get(key) ?? []).sort((a, b) => a - b);
  return { components, isCut: missing.length > room };
}

async function namesOf(trx: SqlTransaction, packages: readonly PackageIdentity[]): Promise<Map<string, number>> {
  const wanted = new Map(packages.map((each) => [nameKey(each), each]));
  const known = new Map<string, number>();
  for (const part of inParts([...new Set(packages.map(({ name }) => name.toLowerCase()))])) {
    await breath();
    const rows = trx.selectFrom("package_names").select(["id", "type", "space", "name"]).where("name", "in", part);
    for (const row of await rows.execute()) known.set(nameKey(row), row.id);
  }
  const missing = [...wanted].filter(([key]) => !known.has(key)).map(([, each]) => rowOf(each));
  for (const part of inParts(missing)) {
    const made = trx.insertInto("package_names").values(part).returning(["id", "type", "space", "name"]);
    for (const row of await made.execute()) known.set(nameKey(row), row.id);
  }
  return known;
}

/** Names are found in lower case; as they are written, they are kept if that differs. */
function rowOf({ type, space, name }: PackageIdentity) {
  const row = { type, space: space.toLowerCase(), name: name.toLowerCase() };
  return { ...row, shown: row.space === space && row.name === name ? null : `${space}\n${name}` };
}

async function versionsOf(
  trx: SqlTransaction,
  wanted: readonly { name_id: number; version: string }[],
): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for (const part of inParts(wanted)) {
    await breath();
    const pairs = part.map(({ name_id, version }) => sql`(cast(${name_id} as integer), ${version})`);
    const rows = await trx
      .selectFrom("package_versions")
      .select(["id", "name_id", "version"])
      .where(sql<boolean>`(name_id, version) in (values ${sql.join(pairs)})`)
      .execute();
    for (const { id, name_id, version } of rows) known.set(`${name_id} ${version}`, id);
  }
  return known;
}
