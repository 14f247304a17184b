import { startPostgres } from "../../integration/store/postgres.ts";
import { startNginx } from "../known/nginx.mjs";
import { residentMegabytes, startServer } from "../known/servers.mjs";

/** Settings as a fresh installation has them, but for the limit of one address: all load comes from one. */
const ENV = { RATE_LIMIT: "off" };

/** @typedef {{ url: string, resident: () => number[], end: () => Promise<void> }} Site `resident` is the memory of each server, in MB */

/**
 * Starts a site that knows nothing yet.
 * @param {import("./options.mjs").SiteName} name
 * @param {import("../site.mjs").RegistryAddresses} registry
 * @returns {Promise<Site>}
 */
export async function startSite(name, registry) {
  if (name === "one") {
    const server = await startServer(registry, undefined, ENV);
    return { url: server.url, resident: () => [residentMegabytes(server.pid)], end: server.end };
  }
  const postgres = await startPostgres();
  const env = { ...ENV, DATABASE_URL: await postgres.database() };
  const servers = await Promise.all([1, 2].map(() => startServer(registry, undefined, env)));
  const nginx = await startNginx(
    servers.map(({ url }) => url),
    { keeps: name === "cached" },
  );
  return {
    url: nginx.url,
    resident: () => servers.map(({ pid }) => residentMegabytes(pid)),
    end: async () => {
      await nginx.end();
      await Promise.all(servers.map((server) => server.end()));
      await postgres.end();
    },
  };
}
