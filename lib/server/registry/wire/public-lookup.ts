import "server-only";
import dns from "node:dns";
import type { LookupFunction } from "node:net";
import { matchesHost, parseHostPattern } from "@/lib/server/settings/hosts/host-pattern";
import { isPublicAddress } from "./public-address";

const asTheSystem: LookupFunction = (...asked) => dns.lookup(...asked);

/** The code of the error for a name that leads to no public address. */
export const NOT_PUBLIC = "ADDRESS_NOT_PUBLIC";

/**
 * Returns how connections find the addresses of names: as the system does, but names that match a pattern lead to public addresses only. It is
 * asked when a connection is made, so that an answer cannot change between check and use.
 * @param patterns as `parseHostPattern` reads them; ports count for nothing
 */
export function publicLookup(patterns: readonly string[], resolve: LookupFunction = asTheSystem): LookupFunction {
  const guarded = patterns.flatMap((text) => parseHostPattern(text) ?? []).map((each) => ({ ...each, port: "" }));
  return (hostname, options, callback) => {
    const name = new URL(`https://${hostname}`);
    if (!guarded.some((pattern) => matchesHost(pattern, name))) return resolve(hostname, options, callback);
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const all = Array.isArray(found) ? found : [];
      const allowed = all.filter(({ address }) => isPublicAddress(address));
      const [first] = allowed;
      if (!first) return callback(notPublic(hostname), []);
      if (options.all) return callback(null, allowed);
      callback(null, first.address, first.family);
    });
  };
}

function notPublic(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} leads to no public address`), { code: NOT_PUBLIC });
}
