import { parseArgs } from "node:util";
import pg from "pg";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import { openPostgresStore } from "@/lib/server/store/open-postgres";
import { openSqliteThread } from "@/lib/server/store/thread/sqlite-thread";
import { digestOf } from "../numbered";

/**
 * Asks an index many questions, 20 at a time, and prints how long they took and the memory of this process, which holds nothing else. With
 * `--plain`, also asks a plain table some of them.
 */
const { values } = parseArgs({ options: { database: { type: "string" }, plain: { type: "boolean", default: false } } });
const { database = "", plain } = values;
const AT_ONCE = 20;
const ROUNDS = 60;
const SEARCHES = [
  "os:alpine arch:arm64 ver:>=9 -preview life:supported size:<60MB repo:dotnet/",
  "noble chiseled",
  "8.0 alpine arch:arm64",
  "aspnet-7 2.1",
  "zzz",
  "ltsc2022 -preview",
  "kind:helm-chart 3.1",
  "created:>=2026-11 arm64",
  "created:<2023 jammy",
  "ver:12 os:windows",
  "repo:mssql/server-*",
  "noble windowsservercore",
  "size:<6MB alpine",
  "exporter r160",
  "is:fixed -alpine -noble -jammy",
  "11.2.39",
];
const LIKE = [
  ["alpine", "arm64"],
  ["noble", "chiseled"],
  ["zzz"],
  ["noble", "windowsservercore"],
  ["exporter", "r160"],
];

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

let last = Number.MAX_SAFE_INTEGER;
/** Asks from a place where no tag is, and another one each time: a store knows no answer to it. */
function search(text: string) {
  last -= 1;
  return store.index.search("global", parseTagSearch(text), { limit: 50, now, after: last });
}
const searchAgain = (text: string) => store.index.search("global", parseTagSearch(text), { limit: 50, now });
// Plans, statements and pages are there when it counts.
await many(2 * SEARCHES.length, (number) => search(SEARCHES[number % SEARCHES.length] ?? ""));
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
const likes = [];
if (plain) {
  const pool = new pg.Pool({ connectionString: database, max: 5 });
  for (const words of [...LIKE, ...LIKE, ...LIKE]) {
    const where = words.map((_, at) => `repository || ':' || tag ilike $${at + 1}`).join(" and ");
    const text = `select * from plain where ${where} order by created desc limit 50`;
    const ilike = await timed(() =>
      pool.query(
        text,
        words.map((word) => `%${word}%`),
      ),
    );
    likes.push({ ilike, ours: await timed(() => search(words.join(" "))) });
  }
  await pool.end();
}
const { rss } = process.memoryUsage();
globalThis.gc?.();
const at = (times: readonly number[], part: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
console.log(
  JSON.stringify({
    p50: at(searches, 0.5),
    p99: at(searches, 0.99),
    processor: (user + system) / 1_000 / searches.length,
    again: at(again, 0.99),
    slowest: alone.sort((a, b) => b.ms - a.ms).slice(0, 3),
    digest: at(
      digests.sort((a, b) => a - b),
      0.99,
    ),
    rss,
    heap: process.memoryUsage().heapUsed,
    likes,
  }),
);
await store.close();
