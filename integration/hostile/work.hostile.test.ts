import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { usualWork } from "@/lib/processor-time.testing";
import { hostileSite } from "./hostile-site";
import { WORST } from "./worst-addresses";

const site = hostileSite();

/** Main-thread time that one address may take: 50 ms on an idle machine, scaled by what usual work takes now. */
const MOST_USUAL_WORK = 50 / 37;
/**
 * New questions to the registry take 0.7 ms each: 64 are as many as one request may have, and take 45 ms on an idle
 * machine. On a busy one they need more, as each waits several times.
 */
const ASKING: Readonly<Record<string, number>> = { "64 tags": 2 };
/** What is asked for, where that decides who answers. */
const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  "app/%5Fplain/route.ts": ["text/plain", "application/json"],
};
/** Warm-up requests before measuring: the first may read a list, and code gets faster. */
const TRIES = 6;
/** The same where each request runs code of many parts. */
const ASKING_TRIES = 20;

/** Returns the processor time of the server's main thread so far, in milliseconds. Only Linux reports it per thread. */
function mainThread(): number {
  const serving = site.lines.findLast((line) => line.includes('"serving"')) ?? "";
  const [, process] = /"process":(\d+)/.exec(serving) ?? [];
  return Number(readFileSync(`/proc/${process}/task/${process}/schedstat`, "utf8").split(" ")[0]) / 1e6;
}

async function workFor(address: string, accept: string): Promise<number> {
  const before = mainThread();
  await drained(address, accept);
  return mainThread() - before;
}

/** A redirect repeats the address in its head, so `fetch` would refuse it. */
async function drained(address: string, accept: string): Promise<void> {
  const request = get(`${site.url}${address}`, { maxHeaderSize: 65_536, headers: { accept } });
  const [answer]: IncomingMessage[] = await once(request, "response");
  answer?.resume();
  if (answer) await once(answer, "end");
}

/** The least work of some tries, in milliseconds; what is within `enough` ends them. */
async function leastWorkFor(address: string, accept: string, [enough, most]: [number, number]): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < most && least > enough; tries += 1)
    least = Math.min(least, await workFor(address, accept));
  return least;
}

/** What is above the bound is tried again with what usual work takes by then: the machine may have become busier. */
async function isAbove(address: string, accept: string, [parts, usual]: [number, number]): Promise<boolean> {
  const tries = parts > MOST_USUAL_WORK ? ASKING_TRIES : TRIES;
  if ((await leastWorkFor(address, accept, [parts * usual, tries])) <= parts * usual) return false;
  const most = parts * usualWork();
  return (await leastWorkFor(address, accept, [most, tries])) > most;
}

describe.skipIf(!existsSync("/proc/self/schedstat"))("the main thread's time for one address", () => {
  test.each(Object.entries(WORST))("%s", async (file, inputs) => {
    const usual = usualWork();
    const above: string[] = [];
    for (const [what, address] of Object.entries(inputs)) {
      const parts = MOST_USUAL_WORK * (ASKING[what] ?? 1);
      for (const accept of ACCEPTED[file] ?? ["*/*"]) {
        if (await isAbove(address, accept, [parts, usual])) above.push(`${what}, ${accept}`);
      }
    }
    expect(above).toEqual([]);
  });
});
