import "server-only";
import { type Format, formatOf } from "./format";
import { requestLocale } from "./request-locale";

type ServerFormat = Format & {
  /** Returns the name of a country by its ISO 3166 code. */
  country: (code: string) => string;
};

/** Returns formatters for server components, in the request's language. Client components use `useFormat`. */
export function formatter(): ServerFormat {
  const locale = requestLocale();
  return { ...formatOf(locale), country: (code) => countryName(code, locale) };
}

function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
}
