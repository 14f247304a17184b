import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endAll } from "../../scripts/process/started.mjs";
import { type RegistryAddresses, startSample } from "../../scripts/sample.mjs";
import { answers, type StartedSite, startedSite } from "./started-site";

/** Long enough that an answer is still in flight when the signal comes. */
const DELAY_MS = 1_500;

let registry: RegistryAddresses;
beforeAll(async () => {
  ({ registry } = await startSample({ delayMs: DELAY_MS }));
});
afterAll(() => endAll());

const started = (command: string, args: string[]) => startedSite(registry, () => [command, ...args]);

/** Requests something slow, and sends the signals once the answer has begun. */
async function endWhileAnswering({ url, child }: StartedSite, send: (id: number) => void): Promise<Response> {
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
