import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endAll } from "../../scripts/process/started.mjs";
import { startSample } from "../../scripts/sample.mjs";
import { launchedSite, type StartedSite, startedSite } from "./started-site";

let registry: Parameters<typeof launchedSite>[0];
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

test("another option stops the start", async () => {
  const { exited } = await launchedSite(registry, () => start("--host", "127.0.0.1"));
  expect(await exited).toEqual([1, null]);
});

test("a level that the log does not have stops the start, and the last line of the log says so", async () => {
  const { exited, lines } = await launchedSite(registry, () => start(), { LOG_LEVEL: "verbose" });
  expect(await exited).toEqual([1, null]);
  expect(lines.at(-1)).toContain('LOG_LEVEL is \\"verbose\\"; expected trace, debug');
});
