import { BASE_PATH, withoutBase } from "../../lib/contract/base/base-path.mjs";

/** What watches the process need not know where visitors find the site. */
const WATCHED = /^\/api\/(?:health\/(?:live|ready)|metrics)(?=\?|$)/;

/**
 * Returns our path in the target of a request, which has the base before it. Health and metrics have it or not. Returns `undefined` for a target that
 * is outside of the site.
 * @param {string} target as received
 * @param {string} [base]
 * @returns {string | undefined}
 */
export function ownTarget(target, base = BASE_PATH) {
  return withoutBase(target, base) ?? (WATCHED.test(target) ? target : undefined);
}

/**
 * Returns the target to which a request is led, so that each page has one address: the home page ends with a slash, others do not. Returns
 * `undefined` for a target that is right.
 * @param {string} target as received; not irregular
 * @param {string} [base]
 * @returns {string | undefined}
 */
export function rightTarget(target, base = BASE_PATH) {
  const [path = ""] = target.split("?", 1);
  const home = `${base}/`;
  const right = `${path}/` === home ? home : path === home ? path : path.replace(/\/$/, "");
  return right === path ? undefined : right + target.slice(path.length);
}
