import { writePast } from "../../scripts/past.mjs";
import { freePort } from "../../scripts/port.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { logFile } from "../support/log-file";
import { clockOptions } from "../support/process-clock";

/** The time at which all pictures are taken, in milliseconds since 1970. */
export const PICTURE_TIME = Date.UTC(2026, 10, 29, 12);

/** A web server for which time stands still, with eight months of history, and the content of the sample registry. */
export type StillSite = { url: string; close: () => Promise<void> };

/** Starts such a server and a sample registry of its own: no other test changes it. */
export async function startStillSite(workerIndex: number): Promise<StillSite> {
  const [database, sample] = await Promise.all([writePast(PICTURE_TIME), startSample()]);
  const web = await startWeb({
    mode: "start",
    port: await freePort(),
    host: "127.0.0.1",
    registry: sample.registry,
    env: { DATABASE_URL: database, NODE_OPTIONS: clockOptions(String(PICTURE_TIME)) },
    onLine: logFile(`web-still-${workerIndex}`),
  });
  const close = async () => {
    await web.service.end();
    await sample.service.end();
  };
  return { url: web.url, close };
}
