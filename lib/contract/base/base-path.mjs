/**
 * Where addresses of this site begin when it is served below another one. Plain JavaScript, as the server that starts before anything is
 * compiled uses it too.
 */

/**
 * The path below which the site is served, such as `/mar`; empty at the root of a host. The server has it from the setting `BASE_PATH`, a page
 * from its document, so that one build serves both.
 * @type {string}
 */
export const BASE_PATH = globalThis.document?.documentElement?.dataset.base ?? globalThis.process?.env.BASE_PATH ?? "";

/**
 * Returns the address at which browsers find one of our paths, such as `/dotnet/sdk` or `/api/reachability`.
 * @param {string} path with a leading `/`; a query or fragment may follow
 * @param {string} [base]
 * @returns {string}
 */
export function belowBase(path, base = BASE_PATH) {
  return base + path;
}

/**
 * Returns our path in an address that a browser asked for. Returns `undefined` if the address is outside of the site.
 * @param {string} address a path; a query or fragment may follow
 * @param {string} [base]
 * @returns {string | undefined}
 */
export function withoutBase(address, base = BASE_PATH) {
  if (!address.startsWith(base)) return undefined;
  const path = address.slice(base.length);
  if (path.startsWith("/")) return path;
  return path === "" || path.startsWith("?") || path.startsWith("#") ? `/${path}` : undefined;
}
