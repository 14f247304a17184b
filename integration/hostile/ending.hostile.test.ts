import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../../scripts/port.mjs";
import { endAll } from "../../scripts/process/started.mjs";
import { registrySettings } from "../../scripts/registry-settings.mjs";
import { root } from "../../scripts/root.mjs";
import { type RegistryAddresses, startSample } from "../../scripts/sample.mjs";

/** Long enough that an answer is still in flight when the signal comes. */
const DELAY_MS = 1_500;
const READY_MS = 60_000;

let registry: RegistryAddresses;
beforeAll(async () => {
  ({ registry } = await startSample({ delayMs: DELAY_MS }));
});
afterAll(() => endAll());

type Started = { child: ChildProcess; url: string; exited: Promise<unknown[]>; lines: string[] };

/** Starts a command as the leader of its own group, as a shell in a terminal does, and waits until it serves. */
async function started(command: string, args: string[]): Promise<Started> {
  const port = await freePort();
  const env = { ...process.env, ...registrySettings(registry), PORT: String(port) };
  const child = spawn(command, args, { cwd: root, detached: true, env, stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  if (child.stdout) createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + READY_MS;
  while (!(await answers(url)) && Date.now() < deadline) await sleep(100);
  return { child, url, exited: once(child, "exit"), lines };
}

const answers = (url: string) =>
  fetch(`${url}/icon.svg`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Requests something slow, and sends the signals once the answer has begun. */
async function endWhileAnswering({ url, child }: Started, send: (id: number) => void): Promise<Response> {
  const answer = fetch(`${url}/api/global/v2/mssql/server/tags/list`);
  await sleep(DELAY_MS / 3);
  if (child.pid === undefined) throw new Error("it was not started");
  send(child.pid);
  return answer;
}

describe("a signal lets answers in flight end", () => {
  test.each([
    ["SIGTERM to npm start", (id: number) => process.kill(id, "SIGTERM")],
    ["Ctrl-C in a terminal, which reaches npm and all that it runs", (id: number) => process.kill(-id, "SIGINT")],
    [
      "the same signal twice within a moment",
      (id: number) => {
        process.kill(-id, "SIGTERM");
        setTimeout(() => process.kill(-id, "SIGTERM"), 100);
      },
    ],
  ])("%s", async (_how, send) => {
    const site = await started("npm", ["start"]);
    const answer = await endWhileAnswering(site, send);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ name: "mssql/server" });
    await site.exited;
    await expect.poll(() => answers(site.url), { timeout: 15_000 }).toBe(false);
  });
});

describe("nothing is left behind", () => {
  test.each([
    ["npm", ["start"]],
    [process.execPath, ["scripts/start.mjs"]],
  ])("SIGKILL of %s %j frees the port", async (command, args) => {
    const site = await started(command, args);
    site.child.kill("SIGKILL");
    await expect.poll(() => answers(site.url), { timeout: 15_000 }).toBe(false);
  });
});

test("a server that ends by itself is restarted, with the reason in the log", async () => {
  const site = await started(process.execPath, ["scripts/start.mjs"]);
  const served = site.lines.find((line) => line.includes('"serving"')) ?? "{}";
  process.kill(Number(JSON.parse(served).process), "SIGKILL");
  const count = () => site.lines.filter((line) => line.includes('"serving"')).length;
  await expect.poll(count, { timeout: 30_000 }).toBe(2);
  expect(site.lines.find((line) => line.includes("restarting it"))).toContain("SIGKILL");
  await expect.poll(() => answers(site.url), { timeout: 15_000 }).toBe(true);
  site.child.kill("SIGTERM");
  await site.exited;
});
