import "server-only";
import { parseHostPattern } from "./host-pattern";

/** Reads a comma-separated list of host patterns; `undefined` where one of them is none, or nothing is listed. */
export function parseDataHosts(text: string): readonly string[] | undefined {
  const patterns = text.split(",").map((part) => part.trim());
  return patterns.every((pattern) => parseHostPattern(pattern)) ? patterns : undefined;
}
