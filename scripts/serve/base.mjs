import { BASE_PATH, belowBase, withoutBase } from "../../lib/contract/base/base-path.mjs";

/** What watches the process need not know where visitors find the site. */
const WATCHED = /^\/api\/(?:health\/(?:live|ready)|metrics)(?=\?|$)/;

/**
 * Returns our path in the target of a request, which has the base before it. Health and metrics have it or not. Returns `undefined` for a target that
 * is outside of the site, and for the base alone.
 * @param {string} target as received
 * @param {string} [base]
 * @returns {string | undefined}
 */
export function ownTarget(target, base = BASE_PATH) {
  if (isBaseAlone(target, base)) return undefined;
  // First, as the base may be one that these begin with.
  return WATCHED.test(target) ? target : withoutBase(target, base);
}

/**
 * Returns the target to which a request is led, so that each page has one address: the base alone is led to the home page, an address of ours
 * with a slash at the end to the one without. Returns `undefined` for any other target.
 * @param {string} target as received; not irregular
 * @param {string} [base]
 * @returns {string | undefined}
 */
export function rightTarget(target, base = BASE_PATH) {
  if (isBaseAlone(target, base)) return `${base}/${target.slice(base.length)}`;
  const own = ownTarget(target, base);
  const [path = ""] = own?.split("?", 1) ?? [];
  return path.length > 1 && path.endsWith("/")
    ? belowBase(path.slice(0, -1), base) + own?.slice(path.length)
    : undefined;
}

/**
 * Has an answer lead below the base, if the framework leads a request to its own path with another query. It knows of no base; what the application
 * writes has it.
 * @param {import("node:http").ServerResponse} response
 * @param {string} path of the request, without the base
 */
export function leadBelowBase(response, path) {
  if (BASE_PATH === "") return;
  const { writeHead } = response;
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {Parameters<typeof writeHead>} */ ...parts) => {
      const location = response.getHeader("Location");
      if (typeof location === "string" && location.split("?", 1)[0] === path) {
        response.setHeader("Location", belowBase(location));
      }
      return writeHead.apply(response, parts);
    }
  );
}

/**
 * @param {string} target
 * @param {string} base
 */
function isBaseAlone(target, base) {
  return base !== "" && (target === base || target.startsWith(`${base}?`));
}
