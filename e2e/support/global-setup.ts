import type { FullConfig } from "@playwright/test";
import { ensureBuild } from "../../scripts/build/production-build.mjs";
import { freePort } from "../../scripts/port.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { logFile } from "./log-file";
import { announceSites, type Site } from "./site";

/**
 * Starts a sample registry and a web server for each worker, so that workers do not share faults. Returns a function
 * that ends them all.
 */
export default async function globalSetup(config: FullConfig): Promise<() => Promise<void>> {
  try {
    await ensureBuild();
    announceSites(await Promise.all(Array.from({ length: config.workers }, (_, index) => startSite(index))));
  } catch (error) {
    await endAll();
    throw error;
  }
  return endAll;
}

async function startSite(index: number): Promise<Site> {
  const sample = await startSample({ onLine: logFile(`sample-${index}`) });
  const port = await freePort();
  const web = await startWeb({
    mode: "start",
    port,
    host: "127.0.0.1",
    registry: sample.registry,
    env: { STYLEGUIDE: "on" },
    onLine: logFile(`web-${index}`),
  });
  const { global, china } = sample.registry;
  return { url: web.url, control: global.url, registry: { global: global.url, china: china.url } };
}
