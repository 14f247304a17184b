/** Fewer digits of a digest are no question: too many digests begin with them. */
const LEAST_DIGITS = 12;
/** Digits of a whole digest, by algorithm. */
const DIGITS = { "sha256:": 64, "sha512:": 128 } as const;

/** A search for a digest, by `sha256:` and its digits or the first of them. */
export type DigestQuery = {
  beginning: string;
  /** True if the text is nothing else: digits alone can also be a tag. */
  isCertain: boolean;
};

/** Reads `sha256:0a1b…`, `dotnet/aspnet@sha256:0a1b…` or at least twelve digits. Returns `undefined` for any other text. */
export function readDigestQuery(text: string): DigestQuery | undefined {
  const [, written, digits = ""] = /^(?:[^\s@]{1,512}@)?(sha256:|sha512:)?([0-9a-f]{1,128})$/i.exec(text.trim()) ?? [];
  const algorithm = written?.toLowerCase() === "sha512:" ? "sha512:" : "sha256:";
  if (digits.length < LEAST_DIGITS || digits.length > DIGITS[algorithm]) return undefined;
  if (written === undefined && text.includes("@")) return undefined;
  return { beginning: `${algorithm}${digits.toLowerCase()}`, isCertain: written !== undefined };
}
