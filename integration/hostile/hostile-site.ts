import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect } from "vitest";
import { freePort } from "../../scripts/port.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";

/** The production build in its own process, on a sample registry, as a hostile visitor finds it. */
export type HostileSite = {
  readonly url: string;
  readonly port: number;
  /** Lines of its log, as written. */
  readonly lines: string[];
  /** The address where the sample registry takes faults. */
  readonly control: string;
  /** Returns the bytes of its process now; `undefined` if the system does not report them. */
  readonly resident: () => number | undefined;
};

type Environment = Record<string, string>;

/** Starts a site with these extra settings before a file's tests, and ends it afterwards. */
export function hostileSite(env: Environment | (() => Promise<Environment>) = {}): HostileSite {
  const lines: string[] = [];
  let found: { url: string; port: number; control: string } | undefined;
  let ended: string | undefined;
  beforeAll(async () => {
    const sample = await startSample();
    const port = await freePort();
    const { url, service } = await startWeb({
      mode: "start",
      port,
      host: "127.0.0.1",
      registry: sample.registry,
      onLine: (line) => lines.push(line),
      env: typeof env === "function" ? await env() : env,
    });
    void service.exited.then(({ how }) => {
      ended = `${how}\n${service.lastWords()}`;
    });
    found = { url, port, control: sample.registry.global.url };
  });
  afterAll(async () => {
    const died = ended;
    await endAll();
    // Whatever a test asked, the process is the one that was started.
    expect(died).toBeUndefined();
  });
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

/** The server tells its process when it begins to serve; Linux reports its memory. */
function residentOf(lines: readonly string[]): number | undefined {
  const id = lines.map((line) => /"process":(\d+)/.exec(line)?.[1]).findLast(Boolean);
  const path = `/proc/${id}/status`;
  if (!id || !existsSync(path)) return undefined;
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(path, "utf8"))?.[1]) * 1024;
}
