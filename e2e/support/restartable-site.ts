import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../scripts/port.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { clockOptions } from "./process-clock";
import { type SampleControl, sampleControl } from "./sample-control";

/** A web server with a database and a sample registry of its own, which can end and start again at another time of day. */
export type RestartableSite = {
  readonly url: string;
  readonly sample: SampleControl;
  /** Ends the server and starts it on the same database, with a clock that is so many milliseconds ahead of ours. */
  restart: (ahead: number) => Promise<void>;
  close: () => Promise<void>;
};

export async function startRestartableSite(ahead: number): Promise<RestartableSite> {
  const folder = await mkdtemp(join(tmpdir(), "mar-discovery-site-"));
  const { registry, service: sample } = await startSample();
  const start = async (milliseconds: number) =>
    startWeb({
      mode: "start",
      port: await freePort(),
      host: "127.0.0.1",
      registry,
      env: {
        DATABASE_URL: join(folder, "site.sqlite"),
        NODE_OPTIONS: clockOptions(`Real.now() + ${milliseconds}`),
      },
    });
  let web = await start(ahead);
  return {
    get url() {
      return web.url;
    },
    get sample() {
      return sampleControl({ control: registry.global.url, url: web.url });
    },
    restart: async (milliseconds) => {
      await web.service.end();
      web = await start(milliseconds);
    },
    close: async () => {
      await web.service.end();
      await sample.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
