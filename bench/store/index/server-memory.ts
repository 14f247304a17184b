import { setTimeout as sleep } from "node:timers/promises";
import { startSample } from "../../../scripts/sample.mjs";
import { residentMegabytes, startServer } from "../../known/servers.mjs";
import { SEARCHES } from "./searches";

const AT_ONCE = 20;
const ROUNDS = 120;
/** Looks at the memory, in milliseconds. */
const EVERY = 200;
/** What a server does at rest, it does within this time. */
const REST = 20_000;

/** Returns the memory that a whole server takes while its index is asked, and at rest after that: medians, in MB. */
export async function serverMemory(database: string): Promise<{ asked: number; rest: number }> {
  const { service, registry } = await startSample();
  const server = await startServer(registry, undefined, { DATABASE_URL: database, RATE_LIMIT: "off" });
  try {
    const count = ROUNDS * SEARCHES.length;
    const seen: number[] = [];
    const watching = new AbortController();
    const watched = watch(server.pid, seen, watching.signal);
    let next = 0;
    const visitor = async () => {
      for (let number = next++; number < count; number = next++) await search(server.url, number);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, visitor));
    watching.abort();
    await watched;
    await sleep(REST);
    return { asked: median(seen.slice(Math.floor(seen.length / 2))), rest: residentMegabytes(server.pid) };
  } finally {
    await server.end();
    await service.end();
  }
}

/** Asks from a place where no tag is, and another one each time: no answer is kept. */
async function search(url: string, number: number): Promise<void> {
  const query = new URLSearchParams({
    q: SEARCHES[number % SEARCHES.length] ?? "",
    after: String(Number.MAX_SAFE_INTEGER - number),
  });
  const response = await fetch(`${url}/api/global/search?${query}`);
  if (!response.ok) throw new Error(`a search was answered with ${response.status}`);
  await response.arrayBuffer();
}

async function watch(pid: number, seen: number[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    seen.push(residentMegabytes(pid));
    await sleep(EVERY, undefined, { signal }).catch(() => undefined);
  }
}

const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
