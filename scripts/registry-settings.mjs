import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder.mjs";

/**
 * Returns settings that connect a web server to a registry at these addresses and nothing else. It gets its own store,
 * which is deleted with this process: a sample must never appear among real repositories.
 * @param {import("./sample.mjs").RegistryAddresses} registry
 * @returns {Record<string, string>}
 */
export function registrySettings({ global, china }) {
  return {
    MAR_GLOBAL_URL: global.url,
    MAR_CHINA_URL: china.url,
    MAR_GLOBAL_DATA_HOSTS: global.dataHost,
    MAR_CHINA_DATA_HOSTS: china.dataHost,
    // A sample has a single user.
    RATE_LIMIT: "off",
    DATABASE_URL: join(temporaryFolder("store"), "snapshot.sqlite"),
  };
}
