import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder.mjs";

/**
 * The settings that make a web server talk to a registry at these addresses, and to nothing else. What it remembers
 * goes to a store of its own that ends with this process: a sample must never show up among real repositories.
 * @param {import("./sample.mjs").RegistryAddresses} registry
 * @returns {Record<string, string>}
 */
export function registrySettings({ global, china }) {
  return {
    MAR_GLOBAL_URL: global.url,
    MAR_CHINA_URL: china.url,
    MAR_GLOBAL_DATA_HOSTS: global.dataHost,
    MAR_CHINA_DATA_HOSTS: china.dataHost,
    // Whoever runs a sample is alone with it.
    RATE_LIMIT: "off",
    DATABASE_URL: join(temporaryFolder("store"), "snapshot.sqlite"),
  };
}
