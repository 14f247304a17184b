import { freePort } from "../../scripts/port.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { logFile } from "./log-file";

/** A web server with the background reader, and a sample registry of its own that nobody else asks. */
export type ReadSite = { readonly url: string };

/** Starts a site whose background reader reads some repositories, as fast as it can. */
export async function startReadSite(
  workerIndex: number,
  names: readonly string[],
): Promise<ReadSite & { close: () => Promise<void> }> {
  const { registry, service: sample } = await startSample({ onLine: logFile(`sample-read-${workerIndex}`) });
  const web = await startWeb({
    mode: "start",
    port: await freePort(),
    host: "127.0.0.1",
    registry,
    env: { INDEX: "on", INDEX_RATE: "1000", INDEX_NAMES: names.join(","), DATABASE_URL: "memory:" },
    onLine: logFile(`web-read-${workerIndex}`),
  });
  return {
    url: web.url,
    close: async () => {
      await web.service.end();
      await sample.end();
    },
  };
}
