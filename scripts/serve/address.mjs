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
