import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder.mjs";

/**
 * Returns settings that connect a web server to a registry at these addresses and nothing else. It gets its own store,
 * which is deleted with this process: a sample must never appear among real repositories.
 * @param {import("./sample.mjs").RegistryAddresses} registry
 * @returns {Record<string, string>}
 */
export function registrySettings(registry) {
  const addresses = Object.entries(registry).flatMap(([region, { url, dataHost }]) => [
    [`MAR_${region.toUpperCase()}_URL`, url],
    [`MAR_${region.toUpperCase()}_DATA_HOSTS`, dataHost],
  ]);
  return {
    ...Object.fromEntries(addresses),
    // A sample has a single user.
    RATE_LIMIT: "off",
    DATABASE_URL: join(temporaryFolder("store"), "snapshot.sqlite"),
  };
}
