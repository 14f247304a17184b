import "server-only";
import { parseHostPattern } from "./host-pattern";

/** Parses a comma-separated list of host patterns. Returns `undefined` if one does not parse or the list is empty. */
export function parseDataHosts(text: string): readonly string[] | undefined {
  const patterns = text.split(",").map((part) => part.trim());
  return patterns.every((pattern) => parseHostPattern(pattern)) ? patterns : undefined;
}
