import "server-only";

/** Characters of repository names, and the star. */
const PATTERN = /^[a-z0-9._/*-]{1,255}$/;

/**
 * Parses comma-separated patterns of repositories, such as `dotnet/*,mssql/server`, where a star is any text. Returns `undefined` if one has
 * other characters or the list is empty.
 */
export function parseNamePatterns(text: string): readonly string[] | undefined {
  const patterns = text.split(",").map((part) => part.trim());
  return patterns.every((pattern) => PATTERN.test(pattern)) ? patterns : undefined;
}

/** Returns true if one of the patterns is this name's. */
export function matchesNames(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => matches(pattern, name));
}

/** Takes each part between stars at the first place where it fits: no other place would leave more for the rest. */
function matches(pattern: string, name: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
