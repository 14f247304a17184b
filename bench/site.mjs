import { freePort } from "../scripts/port.mjs";
import { startWeb } from "../scripts/web.mjs";

/** @typedef {import("../scripts/sample.mjs").RegistryAddresses} RegistryAddresses */

/**
 * Passes the address of a fresh web server to `use`: it has answered the catalog's page, and knows nothing else of the
 * registry.
 * @template T
 * @param {RegistryAddresses} registry
 * @param {(url: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withWeb(registry, use) {
  const { service, url } = await startWeb({ mode: "start", port: await freePort(), host: "127.0.0.1", registry });
  try {
    return await use(url);
  } finally {
    await service.end();
  }
}
