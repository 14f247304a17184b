import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import * as z from "zod";
import { openPostgresStore } from "@/lib/server/store/open-postgres";
import { openSqliteStore } from "@/lib/server/store/open-sqlite";
import type { Store } from "@/lib/server/store/store";
import { startPostgres } from "../../integration/store/postgres";
import { prepareThreads } from "../../scripts/build/worker-threads.mjs";
import { fillIndex } from "./index/fill-index";
import { TAGS } from "./index/made-up";
import { serverMemory } from "./index/server-memory";

/** Fills an index of tags in SQLite and in PostgreSQL, asks both from processes of their own, and prints a row of each. */
const OPTIONS = { mostContentBytes: 1e9, gatheredMilliseconds: 1 };
const answerSchema = z.object({
  p50: z.number(),
  p99: z.number(),
  first: z.number(),
  processor: z.number(),
  again: z.number(),
  slowest: z.array(z.object({ text: z.string(), ms: z.number() })),
  digest: z.number(),
  rss: z.number(),
  rest: z.number(),
  heap: z.number(),
  likes: z.array(z.object({ ilike: z.number(), ours: z.number() })),
});

async function ask(database: string, more: readonly string[] = []) {
  const args = ["--expose-gc", "--conditions=react-server", "--import", "tsx", "bench/store/index/ask-index.ts"];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, "--database", database, ...more]);
  return answerSchema.parse(JSON.parse(stdout));
}

async function measure(kind: string, open: (place: string) => Promise<Store>, places: Places): Promise<object> {
  const [full, empty] = [await places.make(), await places.make()];
  await (await open(empty)).close();
  const store = await open(full);
  const before = await places.bytes(full);
  const started = performance.now();
  await fillIndex(store);
  const seconds = (performance.now() - started) / 1_000;
  await store.close();
  await places.filled(full);
  const [asked, resting] = [await ask(full, places.more), await ask(empty)];
  const [server, idle] = [await serverMemory(full), await serverMemory(empty)];
  const factor = Math.min(...asked.likes.map(({ ilike, ours }) => ilike / ours));
  const { ilike = 0 } = asked.likes[0] ?? {};
  return {
    kind,
    "tags a second, written": Math.round(TAGS / seconds),
    "first results, p50 of 20 at once": milliseconds(asked.p50),
    p99: milliseconds(asked.p99),
    "p99 of a fresh process": milliseconds(asked.first),
    "of an empty index": milliseconds(resting.p99),
    "processor time": milliseconds(asked.processor),
    "asked again, p99": milliseconds(asked.again),
    "slowest alone": asked.slowest.map(({ text, ms }) => `${text} ${milliseconds(ms)}`).join("; "),
    "a digest, p99": milliseconds(asked.digest),
    "memory, empty and full": `${megabytes(resting.rss)}, ${megabytes(asked.rss)}`,
    "at rest": `${megabytes(resting.rest)}, ${megabytes(asked.rest)}`,
    "memory of a whole server, empty and full": `${Math.round(idle.asked)}, ${Math.round(server.asked)} MB`,
    "a whole server at rest": `${Math.round(idle.rest)}, ${Math.round(server.rest)} MB`,
    "main thread's heap after a collection": `${megabytes(resting.heap)}, ${megabytes(asked.heap)}`,
    "bytes for 100,000 tags": megabytes(((await places.bytes(full)) - before) / (TAGS / 100_000)),
    "ILIKE, and how many times as fast at least":
      asked.likes.length > 0 ? `${milliseconds(ilike)}, ${factor.toFixed(1)} ×` : "–",
  };
}

const milliseconds = (value: number) => `${value.toPrecision(3)} ms`;
const megabytes = (value: number) => `${Math.round(value / 1e6)} MB`;

type Places = {
  make: () => Promise<string>;
  /** Of the tables and indexes that only searches need. */
  bytes: (place: string) => Promise<number>;
  filled: (place: string) => Promise<void>;
  more: readonly string[];
};

const OF_INDEX = "('tags', 'words', 'covered')";

function sqlitePlaces(folder: string): Places {
  let made = 0;
  return {
    make: async () => join(folder, `${made++}.sqlite`),
    bytes: async (place) => {
      const { database, store } = openSqliteStore(place, OPTIONS);
      const sizes = database.prepare(`select sum(pgsize) as bytes from dbstat
        where name like 'tag%' or name like 'words%' or name like 'covered%' or name like 'sqlite_autoindex_words%'`);
      const { bytes } = sizes.get();
      await store.close();
      return Number(bytes);
    },
    filled: async (place) => {
      if (statSync(place).size === 0) throw new Error("the file is empty");
    },
    more: [],
  };
}

function postgresPlaces(newDatabase: () => Promise<string>): Places {
  const query = async (url: string, text: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    make: newDatabase,
    bytes: async (url) => {
      const [row] = await query(
        url,
        `select coalesce(sum(pg_total_relation_size(c.oid)), 0) as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'mar_discovery' and c.relname in ${OF_INDEX}`,
      );
      return Number(row?.bytes ?? 0);
    },
    filled: async (url) => {
      await query(url, "create table plain as select repository, tag, digest, created from mar_discovery.tags");
      await query(url, "vacuum analyze");
    },
    more: ["--plain"],
  };
}

const folder = mkdtempSync(join(tmpdir(), "mar-discovery-bench-"));
await prepareThreads();
const postgres = await startPostgres();
try {
  console.log(
    JSON.stringify([
      await measure("SQLite", async (file) => openSqliteStore(file, OPTIONS).store, sqlitePlaces(folder)),
      await measure(
        "PostgreSQL",
        async (url) => (await openPostgresStore(url, OPTIONS)).store,
        postgresPlaces(() => postgres.database()),
      ),
    ]),
  );
} finally {
  await postgres.end();
  rmSync(folder, { recursive: true, force: true });
}
