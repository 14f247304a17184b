import type { VersionTerm } from "./package-term";

const SIGNS = [">=", "<=", ">", "<", "="] as const;
/** Conditions on one version. */
const MOST = 8;

/** Reads `3.0.2`, `3.0.*` or `>=3.0,<3.0.14`, in lower case. Returns `undefined` for what is no version. */
export function readVersions(text: string): readonly VersionTerm[] | undefined {
  const terms: VersionTerm[] = [];
  for (const each of text.split(",").slice(0, MOST)) {
    const sign = SIGNS.find((one) => each.startsWith(one));
    const value = each.slice(sign?.length ?? 0);
    if (!/^[\w.+~:*-]+$/.test(value) || (value.includes("*") && (sign ?? "=") !== "=")) return undefined;
    terms.push({ comparison: value.includes("*") ? "like" : (sign ?? "="), value });
  }
  return terms;
}
