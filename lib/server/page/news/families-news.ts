import "server-only";
import type { FamilyNews } from "@/lib/contract/catalog/new-in-mar";
import { POPULAR_REPOSITORIES } from "@/lib/mar/family/families";
import { familyOf } from "@/lib/mar/family/family-of";
import type { ChangedRepository } from "@/lib/mar/history/lately";
import type { Repository } from "@/lib/oci/name/repository";

/** Repositories of one family. */
const OF_FAMILY = 2;

/**
 * Returns what changed by family: the family that changed last comes first, and other repositories last. Names each repository once,
 * with its latest day, and at most `most` in all, so that no family fills the list.
 * @param changed the latest first
 */
export function familiesNews(changed: readonly ChangedRepository[], most: number): FamilyNews[] {
  const groups = new Map<FamilyNews["family"], ChangedRepository[]>();
  const seen = new Set<string>();
  for (const each of changed) {
    if (seen.has(each.repository)) continue;
    seen.add(each.repository);
    const family = familyOf(each.repository);
    const group = groups.get(family);
    if (group) group.push(each);
    else groups.set(family, [each]);
  }
  const order = ([a]: [FamilyNews["family"], unknown], [b]: [FamilyNews["family"], unknown]) =>
    Number(a === undefined) - Number(b === undefined);
  const families = [...groups]
    .sort(order)
    .map(([family, group]) => ({ family, changed: group.sort(byUse).slice(0, OF_FAMILY) }));
  return cutTo(families, most);
}

/** Of the same day, those that many people use come first. */
function byUse(a: ChangedRepository, b: ChangedRepository): number {
  return b.day - a.day || placeOf(a.repository) - placeOf(b.repository) || b.at - a.at;
}

function placeOf(repository: Repository): number {
  const at = POPULAR_REPOSITORIES.indexOf(repository);
  return at < 0 ? POPULAR_REPOSITORIES.length : at;
}

/** Leaves out second repositories first, from the last family on, then families. */
function cutTo(families: readonly { family: FamilyNews["family"]; changed: ChangedRepository[] }[], most: number) {
  let count = families.reduce((sum, { changed }) => sum + changed.length, 0);
  const shown = families.map(({ family, changed }) => ({ family, changed: [...changed] }));
  for (const { changed } of shown.toReversed()) {
    while (count > most && changed.length > 1) {
      changed.pop();
      count -= 1;
    }
  }
  return shown.slice(0, most);
}
