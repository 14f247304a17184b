import type { TagName } from "@/lib/mar/tag/tag-name";
import { matrixTest } from "./matrix";
import type { KnownImages } from "./rows";

const unknown = () => undefined;
export const NOTHING_KNOWN: KnownImages = { digest: unknown, size: unknown, created: unknown };

/** Returns whether the names of a list say enough for a matrix. */
export function hasTagMatrix(tags: readonly TagName[]): boolean {
  const test = matrixTest();
  for (const tag of tags) test.add(tag);
  return test.result();
}
