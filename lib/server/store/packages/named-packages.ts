import "server-only";
import { sql } from "kysely";
import type { PackageTerm } from "@/lib/mar/package-search/package-term";
import { spaceHolds } from "@/lib/mar/package-search/read-package";
import { versionHolds } from "@/lib/mar/package-search/version-holds";
import type { PackageIdentity } from "@/lib/mar/sbom/identity";
import { globHolds } from "@/lib/mar/tag-search/glob";
import { breath } from "../sql/breath";
import { inParts } from "../sql/parts";
import type { Sql } from "../sql/tables";

/** Names that a pattern finds, versions of them that are tested, and packages that are looked for. */
const MOST_NAMES = 300;
const MOST_VERSIONS = 20_000;
const MOST_PACKAGES = 1_000;

type NameRow = { id: number; name: string; space: string; type: string; shown: string | null };

/** Packages that a search names, by their numbers. `isBroad`: there are more. */
export type NamedPackages = { packages: ReadonlyMap<number, PackageIdentity>; isBroad: boolean };

/** Returns the packages that one of some terms names. */
export async function readNamedPackages(db: Sql, terms: readonly PackageTerm[]): Promise<NamedPackages> {
  const packages = new Map<number, PackageIdentity>();
  let isBroad = false;
  for (const term of terms) {
    const { names, isCut } = await namesOf(db, term);
    isBroad ||= isCut;
    let tested = 0;
    for (const part of inParts([...names.keys()])) {
      await breath();
      const versions = db.selectFrom("package_versions").selectAll().where("name_id", "in", part).orderBy("id");
      const rows = await versions.limit(MOST_VERSIONS - tested).execute();
      tested += rows.length;
      for (const { id, name_id, version } of rows) {
        const name = names.get(name_id);
        if (!name || !versionHolds(version.toLowerCase(), name.type, term.versions)) continue;
        if (packages.size < MOST_PACKAGES) packages.set(id, identityOf(name, version));
        else isBroad = true;
      }
      if (tested >= MOST_VERSIONS) isBroad = true;
      if (tested >= MOST_VERSIONS || packages.size >= MOST_PACKAGES) break;
    }
  }
  return { packages, isBroad };
}

function identityOf({ type, space, name, shown }: NameRow, version: string): PackageIdentity {
  const [writtenSpace = space, writtenName = name] = shown?.split("\n") ?? [];
  return { type, space: writtenSpace, name: writtenName, version };
}

async function namesOf(db: Sql, term: PackageTerm): Promise<{ names: Map<number, NameRow>; isCut: boolean }> {
  const [beginning = "", ...others] = term.name.split("*");
  const ofType = db.selectFrom("package_names").selectAll();
  const all = term.type === undefined ? ofType : ofType.where("type", "=", term.type);
  const middle = others.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), "");
  const asked =
    others.length === 0
      ? all.where("name", "=", term.name)
      : beginning === ""
        ? all.where(sql<boolean>`name like ${`%${escaped(middle)}%`} escape '\\'`)
        : all.where("name", ">=", beginning).where("name", "<", `${beginning}\u{10ffff}`);
  await breath();
  const rows = await asked
    .orderBy("name")
    .limit(MOST_NAMES + 1)
    .execute();
  const held = rows.filter(({ name, space }) => globHolds(name, term.name) && spaceHolds(space, term.space, globHolds));
  return { names: new Map(held.map((row) => [row.id, row])), isCut: rows.length > MOST_NAMES };
}

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");
