import { DEFAULT_LOCALE, type Locale } from "./locale.mjs";

/** The ranges that readers of each language send. Other kinds of Chinese are not written here. */
const RANGES: readonly (readonly [range: RegExp, locale: Locale])[] = [
  [/^en(?:-|$)/, "en"],
  [/^zh(?:$|-hans(?:-|$)|-(?:cn|sg|my)$)/, "zh-cn"],
];

/** The longest header that is read, in characters. */
const MOST_CHARACTERS = 500;

/**
 * Returns the language that a reader prefers, by the header `Accept-Language`: the first of the most wanted that we have,
 * else the default.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept-language
 */
export function preferredLocale(header: string | null): Locale {
  let best: { locale: Locale; weight: number } = { locale: DEFAULT_LOCALE, weight: 0 };
  for (const part of (header ?? "").slice(0, MOST_CHARACTERS).split(",")) {
    const [range = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    const locale = RANGES.find(([pattern]) => pattern.test(range))?.[1];
    const weight = weightOf(parameters);
    if (locale && weight > best.weight) best = { locale, weight };
  }
  return best.locale;
}

function weightOf(parameters: readonly string[]): number {
  const text = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  if (text === undefined) return 1;
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : 0;
}
