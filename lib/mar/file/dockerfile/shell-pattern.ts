/** A pattern of a shell's `${NAME#pattern}`: `*` is any text, `?` any character, `\` escapes the next one. */
type Pattern = readonly ({ any: "text" | "character" } | { char: string })[];

/** The longest value and pattern that are compared, in UTF-16 code units: the work is their product. */
const LONGEST_VALUE = 512;
const LONGEST_PATTERN = 64;

function parsePattern(text: string): Pattern {
  const pattern: { any?: "text" | "character"; char: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (char === "*") pattern.push({ any: "text", char });
    else if (char === "?") pattern.push({ any: "character", char });
    else pattern.push({ char: char === "\\" ? (text[++at] ?? char) : char });
  }
  return pattern.map(({ any, char }) => (any ? { any } : { char }));
}

/** Returns how many characters from `from` on a pattern can match, in ascending order. */
function matchLengths(value: string, pattern: Pattern, from: number): number[] {
  let ends = new Set([from]);
  for (const part of pattern) {
    const next = new Set<number>();
    if ("any" in part && part.any === "text") {
      for (let end = Math.min(...ends); end <= value.length; end++) next.add(end);
    } else {
      for (const end of ends) {
        if (end < value.length && ("any" in part || value[end] === part.char)) next.add(end + 1);
      }
    }
    if (next.size === 0) return [];
    ends = next;
  }
  return [...ends].map((end) => end - from).sort((a, b) => a - b);
}

const isTooLong = (value: string, pattern: string) => value.length > LONGEST_VALUE || pattern.length > LONGEST_PATTERN;

/** The remaining part of a value: `[start, end)`. */
export type KeptPart = { start: number; end: number };

/**
 * Returns what `${NAME#pattern}` leaves, or with `isLongest` `${NAME##pattern}`. Returns `undefined` if value or
 * pattern is too long.
 */
export function withoutPrefix(value: string, pattern: string, isLongest: boolean): KeptPart | undefined {
  if (isTooLong(value, pattern)) return undefined;
  const lengths = matchLengths(value, parsePattern(pattern), 0);
  return { start: (isLongest ? lengths.at(-1) : lengths[0]) ?? 0, end: value.length };
}

/**
 * Returns what `${NAME%pattern}` leaves, or with `isLongest` `${NAME%%pattern}`. Returns `undefined` if value or
 * pattern is too long.
 */
export function withoutSuffix(value: string, pattern: string, isLongest: boolean): KeptPart | undefined {
  if (isTooLong(value, pattern)) return undefined;
  const backwards = [...parsePattern(pattern)].reverse();
  const lengths = matchLengths([...value.split("")].reverse().join(""), backwards, 0);
  return { start: 0, end: value.length - ((isLongest ? lengths.at(-1) : lengths[0]) ?? 0) };
}

/**
 * Returns the pieces that `${NAME/pattern/text}` replaces, or with `isAll` `${NAME//pattern/text}`. Returns `undefined`
 * if value or pattern is too long.
 */
export function replacedPieces(value: string, pattern: string, isAll: boolean): KeptPart[] | undefined {
  if (isTooLong(value, pattern)) return undefined;
  const parsed = parsePattern(pattern);
  const pieces: KeptPart[] = [];
  for (let at = 0; at < value.length; ) {
    const length = matchLengths(value, parsed, at).at(-1) ?? 0;
    if (length > 0) pieces.push({ start: at, end: at + length });
    if (length > 0 && !isAll) break;
    at += Math.max(1, length);
  }
  return pieces;
}
