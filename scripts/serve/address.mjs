import { pathIn, splitLocale } from "../../lib/contract/locale/locale.mjs";

/**
 * Returns true for an address that Next would change before the application sees it: an invalid percent-encoding
 * becomes a bare 500; dot segments and empty components are normalised silently, and another image is shown than was
 * requested.
 * @param {string} path as received, without its query
 * @returns {boolean} true if the application must see it unchanged
 */
export function isIrregular(path) {
  if (path.includes("\\") || path.includes("//")) return true;
  return path.split("/").some((segment) => {
    try {
      const decoded = decodeURIComponent(segment);
      return decoded === "." || decoded === ".." || hasControl(decoded);
    } catch {
      return true;
    }
  });
}

/** A page that the framework makes for itself and answers with status 500. */
export const FRAMEWORK_PAGE = "/_global-error";

/** Most keys of a query: no request needs more than 200 references. */
export const MOST_QUERY_KEYS = 256;

/**
 * Returns true if a query has more keys than any route needs. The framework compares each key with all others, which
 * takes a fifth of a second for the keys that fit an address.
 * @param {string} address path and query as received
 * @returns {boolean}
 */
export function hasTooManyKeys(address) {
  let keys = 1;
  for (let at = address.indexOf("&"); at >= 0; at = address.indexOf("&", at + 1)) {
    keys += 1;
    if (keys > MOST_QUERY_KEYS) return true;
  }
  return false;
}

/**
 * Returns the address of the page that explains an irregular one, in its language: its path as one segment, which no
 * grammar accepts.
 * @param {string} address a path
 * @returns {string}
 */
export function explainedAddress(address) {
  const { locale, path } = splitLocale(address);
  return pathIn(`/${encodeURIComponent(visible(path.slice(1)))}`, locale);
}

/** @param {string} text */
function hasControl(text) {
  return [...text].some((character) => character < " " || character === "\u007f");
}

/**
 * Returns the path with control characters, which no address bar shows, as their codes.
 * @param {string} path
 */
function visible(path) {
  return path.replace(/%(?:[01][0-9a-f]|7f)/gi, (code) => `[${code.slice(1)}]`);
}

/**
 * Returns true for an address that programs read: its errors have the spec's form.
 * @param {string} address path and query as received
 * @returns {boolean}
 */
export function isForPrograms(address) {
  return address.startsWith("/api/") || address.startsWith("/feeds/");
}
