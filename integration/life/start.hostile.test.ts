import { spawnSync } from "node:child_process";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../scripts/port.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { root } from "../../scripts/root.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { type StartedSite, startedSite } from "./started-site";

let registry: Parameters<typeof startedSite>[0];
const started: StartedSite[] = [];

beforeAll(async () => {
  ({ registry } = await startSample());
});
afterAll(async () => {
  for (const { child } of started) process.kill(-(child.pid ?? Number.NaN), "SIGKILL");
  await endAll();
});

/** As a person starts it, not as the supervising process does. */
const start = (...options: string[]) => [process.execPath, "scripts/start.mjs", ...options];

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

test("a server with --hostname listens on that address alone", async () => {
  const site = await startedSite(registry, () => start("--hostname", "127.0.0.1"));
  started.push(site);
  expect(await reaches("127.0.0.1", site.port)).toBe(true);
  expect(await reaches("127.0.0.2", site.port)).toBe(false);
  expect(site.lines.some((line) => line.includes(`http://127.0.0.1:${site.port}`))).toBe(true);
});

test.each([
  [["--host", "127.0.0.1"], {}, "The only option is --hostname ADDRESS"],
  [[], { LOG_LEVEL: "verbose" }, 'LOG_LEVEL is "verbose"; expected trace, debug, info'],
  [[], { HTTPS_PROXY: "http://user:100%s3cret@proxy.example" }, 'HTTPS_PROXY is "http://***@proxy.example"'],
])("%j with %j stops the start, and says why", async (options, settings, why) => {
  const [command = "", ...args] = start(...options);
  const env = { ...process.env, PORT: String(await freePort()), DATABASE_URL: "memory:", ...settings };
  const ended = spawnSync(command, args, { cwd: root, env, encoding: "utf8", timeout: 30_000 });
  expect(ended.status).toBe(1);
  expect(ended.stderr).toContain(why);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
});
