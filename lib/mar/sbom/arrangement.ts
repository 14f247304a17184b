import type { SbomPackage } from "./package";

/** Columns of the table of packages, in its order. */
export const PACKAGE_COLUMNS = ["name", "version", "license", "type"] as const;
export type PackageColumn = (typeof PACKAGE_COLUMNS)[number];
export type PackageOrder = { column: PackageColumn; descending: boolean };

const { compare } = new Intl.Collator("en", { numeric: true });

/**
 * Returns the packages that have every word of the query in name, version, license, type or package URL, ignoring case.
 * In the document's order, or sorted by a column; packages without a text in that column come last either way.
 */
export function arrangePackages(
  packages: readonly SbomPackage[],
  query: string,
  order?: PackageOrder,
): readonly SbomPackage[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? packages : packages.filter((each) => hasAll(each, words));
  if (!order) return words.length === 0 ? [...packages] : found;
  const { column, descending } = order;
  return found.toSorted((a, b) => {
    const [left, right] = [a[column], b[column]];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return descending ? compare(right, left) : compare(left, right);
  });
}

function hasAll({ name, version, license, type, purl }: SbomPackage, words: readonly string[]): boolean {
  const text = [name, version, license, type, purl].filter(Boolean).join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}
