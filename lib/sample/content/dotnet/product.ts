import type { Release } from "./release-line";

/** The repositories of .NET, each built on the one before it. */
export const PRODUCTS = ["runtime-deps", "runtime", "aspnet", "sdk"] as const;
export type Product = (typeof PRODUCTS)[number];

/** Returns the full version of a release: an SDK counts in bands of a hundred, with a new band every few months. */
export function fullVersion(product: Product, { line, patch, preview }: Release): string {
  if (product !== "sdk") return `${line.version}.${patch}${preview ? `-${preview}` : ""}`;
  if (line.major < 5) return `${line.version}.${(line.major === 2 ? 788 : 394) + patch}`;
  const band = Math.min(4, 1 + Math.floor(patch / 3));
  const within = band < 4 ? patch % 3 : patch - 9;
  return `${line.version}.${band * 100 + within}${preview ? `-${preview}` : ""}`;
}

/** Returns the floating version: `10.0`, or `11.0-preview` before a line's first release. */
export function floatingVersion({ line, preview }: Release): string {
  return preview ? `${line.version}-preview` : line.version;
}
