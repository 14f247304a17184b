import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { ensureBuild } from "../../scripts/build/production-build.mjs";
import { freePort } from "../../scripts/port.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";

/** The production build in a process of its own, on a sample registry, as somebody hostile finds it. */
export type HostileSite = {
  readonly url: string;
  readonly port: number;
  /** Lines of its log, as written. */
  readonly lines: string[];
  /** Where the sample registry takes faults. */
  readonly control: string;
  /** Bytes that its process takes now; `undefined` where the system does not tell. */
  readonly resident: () => number | undefined;
};

type Environment = Record<string, string>;

/** Starts a site before the tests of a file, with these settings besides, and ends it after them. */
export function hostileSite(env: Environment | (() => Promise<Environment>) = {}): HostileSite {
  const lines: string[] = [];
  let found: { url: string; port: number; control: string } | undefined;
  beforeAll(async () => {
    await ensureBuild();
    const sample = await startSample();
    const port = await freePort();
    const { url } = await startWeb({
      mode: "start",
      port,
      host: "127.0.0.1",
      registry: sample.registry,
      onLine: (line) => lines.push(line),
      env: typeof env === "function" ? await env() : env,
    });
    found = { url, port, control: sample.registry.global.url };
  });
  afterAll(() => endAll());
  const started = () => {
    if (!found) throw new Error("the site was not started");
    return found;
  };
  return {
    lines,
    get url() {
      return started().url;
    },
    get port() {
      return started().port;
    },
    get control() {
      return started().control;
    },
    resident: () => residentOf(lines),
  };
}

/** The server tells its process when it begins to serve; Linux tells what that takes. */
function residentOf(lines: readonly string[]): number | undefined {
  const id = lines.map((line) => /"process":(\d+)/.exec(line)?.[1]).findLast(Boolean);
  const path = `/proc/${id}/status`;
  if (!id || !existsSync(path)) return undefined;
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(path, "utf8"))?.[1]) * 1024;
}
