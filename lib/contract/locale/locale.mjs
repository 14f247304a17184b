/**
 * The languages of pages, and where addresses name them. Plain JavaScript, as the server that starts before anything is
 * compiled uses it too.
 */

/** BCP 47 tags in lower case, as in addresses. */
export const LOCALES = /** @type {const} */ (["en", "zh-cn"]);

/** @typedef {(typeof LOCALES)[number]} Locale */

/**
 * The language of addresses without one.
 * @type {Locale}
 */
export const DEFAULT_LOCALE = "en";

/**
 * The languages as documents and feeds name them.
 * @type {Readonly<Record<Locale, string>>}
 */
export const LANGUAGE_TAGS = { en: "en", "zh-cn": "zh-CN" };

/**
 * The languages in their own words.
 * @type {Readonly<Record<Locale, string>>}
 */
export const LANGUAGE_NAMES = { en: "English", "zh-cn": "简体中文" };

/**
 * Returns the languages other than one.
 * @param {Locale} locale
 * @returns {Locale[]}
 */
export function otherLocales(locale) {
  return LOCALES.filter((other) => other !== locale);
}

/** The languages that addresses name, in their first component. */
export const LOCALE_PREFIXES = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE);

/**
 * Returns a language as addresses name it; `undefined` if they do not, as it is the default.
 * @param {Locale | undefined} locale
 * @returns {Locale | undefined}
 */
export function namedLocale(locale) {
  return locale === DEFAULT_LOCALE ? undefined : locale;
}

/**
 * Splits the path of a page, as it stands in the address, into its language and the path of the same page in the default
 * language. A query or fragment may follow.
 * @param {string} path
 * @returns {{ locale: Locale, path: string }}
 */
export function splitLocale(path) {
  const end = path.slice(1).search(/[/?#]/) + 1 || path.length;
  const first = path.slice(1, end);
  const locale = LOCALE_PREFIXES.find((prefix) => prefix === first);
  if (!locale) return { locale: DEFAULT_LOCALE, path };
  const rest = path.slice(end);
  return { locale, path: rest.startsWith("/") ? rest : `/${rest}` };
}

/**
 * Returns the address of a page in a language.
 * @param {string} path of the page in the default language, with a leading `/`; a query or fragment may follow
 * @param {Locale} locale
 * @returns {string}
 */
export function pathIn(path, locale) {
  if (locale === DEFAULT_LOCALE) return path;
  return `/${locale}${path.replace(/^\/(?=[?#]|$)/, "")}`;
}
