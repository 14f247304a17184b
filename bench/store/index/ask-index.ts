import { parseArgs } from "node:util";
import pg from "pg";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import { compactHeap } from "@/lib/server/memory/compact-heap";
import { openPostgresStore } from "@/lib/server/store/open-postgres";
import { openSqliteThread } from "@/lib/server/store/thread/sqlite-thread";
import { digestOf } from "../numbered";
import { LIKE, SEARCHES } from "./searches";

/**
 * Asks an index many questions, 20 at a time, and prints how long they took and the memory of this process, which holds nothing else. With
 * `--plain`, also asks a plain table some of them.
 */
const { values } = parseArgs({ options: { database: { type: "string" }, plain: { type: "boolean", default: false } } });
const { database = "", plain } = values;
const AT_ONCE = 20;
const ROUNDS = 60;
const WARM_ROUNDS = 30;

const options = { mostContentBytes: 1e9 };
const { store } = database.startsWith("postgres:")
  ? await openPostgresStore(database, options)
  : await openSqliteThread(database, options);
const now = Date.UTC(2026, 10, 30);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Runs so many pieces of work, `AT_ONCE` at a time, and returns how long each took, sorted. */
async function many(count: number, work: (number: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const worker = async () => {
    for (let number = next++; number < count; number = next++) times.push(await timed(() => work(number)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return times.sort((a, b) => a - b);
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

let last = Number.MAX_SAFE_INTEGER;
/** Asks from a place where no tag is, and another one each time: a store knows no answer to it. */
function search(text: string) {
  last -= 1;
  return store.index.search("global", parseTagSearch(text), { limit: 50, now, after: last });
}
const searchAgain = (text: string) => store.index.search("global", parseTagSearch(text), { limit: 50, now });
// Segments that were left are deleted.
await store.index.filled();
// A fresh process compiles its code, and reads plans, statements and pages for the first time: counted for itself.
const first = await many(WARM_ROUNDS * SEARCHES.length, (number) => search(SEARCHES[number % SEARCHES.length] ?? ""));
const alone = [];
for (const text of SEARCHES) alone.push({ text, ms: await timed(() => search(text)) });
const before = process.cpuUsage();
const searches = await many(ROUNDS * SEARCHES.length, (number) => search(SEARCHES[number % SEARCHES.length] ?? ""));
const { user, system } = process.cpuUsage(before);
const again = await many(ROUNDS * SEARCHES.length, (number) => searchAgain(SEARCHES[number % SEARCHES.length] ?? ""));
const digests = [];
for (let at = 0; at < 300; at += 1) {
  const digest = digestOf(at % 3 === 0 ? 1_000_000 + at * 4_000 + 1 : at * 1_500);
  digests.push(await timed(() => store.index.placesOf("global", digest)));
}
// Before the plain table is asked, which an empty index has not.
const { rss } = process.memoryUsage();
// As a server does at rest; pages are given back to the system in the background.
compactHeap();
await new Promise((resolve) => setTimeout(resolve, 1_000));
const resting = process.memoryUsage();
const likes = [];
if (plain) {
  const pool = new pg.Pool({ connectionString: database, max: 5 });
  for (const text of SEARCHES) {
    const words = LIKE[text] ?? text.split(" ");
    const where = words.map((_, at) => `repository || ':' || tag ilike $${at + 1}`).join(" and ");
    const question = `select * from plain where ${where} order by created desc limit 50`;
    const values = words.map((word) => `%${word}%`);
    const [ilike, ours]: [number[], number[]] = [[], []];
    for (let round = 0; round < 5; round += 1) {
      ilike.push(await timed(() => pool.query(question, values)));
      ours.push(await timed(() => search(text)));
    }
    likes.push({ ilike: median(ilike), ours: median(ours) });
  }
  await pool.end();
}
const at = (times: readonly number[], part: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
console.log(
  JSON.stringify({
    p50: at(searches, 0.5),
    p99: at(searches, 0.99),
    first: at(first, 0.99),
    processor: (user + system) / 1_000 / searches.length,
    again: at(again, 0.99),
    slowest: alone.sort((a, b) => b.ms - a.ms).slice(0, 3),
    digest: at(
      digests.sort((a, b) => a - b),
      0.99,
    ),
    rss,
    rest: resting.rss,
    heap: resting.heapUsed,
    likes,
  }),
);
await store.close();
