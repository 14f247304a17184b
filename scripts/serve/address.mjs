/**
 * What Next would do to an address before the application sees it: percent signs that encode nothing become a bare 500, dot
 * segments and empty components are repaired in silence, and another image is shown than was asked for.
 * @param {string} path as it came, without its query
 * @returns {boolean} whether the application has to see it as it is
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

/** Most keys of a query: 200 references in one request are the most that anything asks for. */
export const MOST_QUERY_KEYS = 256;

/**
 * Whether a query has more keys than anything here asks for. The framework looks for each key among all others, which takes
 * a fifth of a second for the keys that an address has room for.
 * @param {string} address path and query as they came
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
 * The address of the page that names what is wrong with an irregular one: its path as one segment, which no grammar takes.
 * @param {string} path
 * @returns {string}
 */
export function explainedAddress(path) {
  return `/${encodeURIComponent(visible(path.slice(1)))}`;
}

/** @param {string} text */
function hasControl(text) {
  return [...text].some((character) => character < " " || character === "\u007f");
}

/**
 * Control characters, which no address bar shows, as their codes.
 * @param {string} path
 */
function visible(path) {
  return path.replace(/%(?:[01][0-9a-f]|7f)/gi, (code) => `[${code.slice(1)}]`);
}
