import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { type Sample, startSample } from "@/lib/sample/server";
import { openPostgresStore } from "@/lib/server/store/open-postgres";
import { openSqliteStore } from "@/lib/server/store/open-sqlite";
import type { Store } from "@/lib/server/store/store";
import { bundleThread } from "../../scripts/build/worker-threads.mjs";
import { root } from "../../scripts/root.mjs";
import { type PostgresServer, startPostgres } from "../store/postgres";

const NAMES = ["mcr/hello-world", "acr/acr-cli", "openjdk/jdk"];
const TAGS = 203;
/** Questions that can be under way when a process is killed, and answers that wait to be written. */
const UNDER_WAY = 24;
const KILLS = 5;
const program = join(root, "node_modules/.cache/mar-discovery/reading-process.mjs");
const folder = mkdtempSync(join(tmpdir(), "mar-discovery-reader-"));
let server: PostgresServer;
let sample: Sample;
let children: ChildProcess[] = [];

beforeAll(async () => {
  [server] = await Promise.all([startPostgres(), bundleThread(program, "integration/reader/reading-process.ts")]);
});
beforeEach(async () => {
  sample = await startSample();
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  await sample.close();
});
afterAll(async () => {
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a process that reads; `said` resolves once it has said something. */
function reading(database: string, { rate = 200, claim = 1_000 } = {}) {
  const options = { database, url: sample.global.url, "data-host": sample.global.dataHost, names: NAMES.join(",") };
  const args = Object.entries({ ...options, rate, claim }).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const lines = new Set<string>();
  createInterface({ input: child.stdout }).on("line", (line) => lines.add(line));
  const said = (line: string) => expect.poll(() => lines.has(line), { timeout: 60_000 }).toBe(true);
  const kill = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  };
  return { lines, said, kill };
}

const requests = (part: RegExp) => sample.requests.all().flatMap(({ path }) => part.exec(path)?.[0] ?? []);
const untilAsked = (count: number) =>
  expect.poll(() => sample.requests.count(), { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(count);

const DATABASES = {
  SQLite: async () => {
    const file = join(folder, "store.sqlite");
    const open = async () => openSqliteStore(file, { mostContentBytes: 50e6 }).store;
    return { database: file, open };
  },
  PostgreSQL: async () => {
    const database = await server.database();
    const open = async (): Promise<Store> => (await openPostgresStore(database, { mostContentBytes: 50e6 })).store;
    return { database, open };
  },
};

it.each(["SQLite", "PostgreSQL"] as const)(
  `goes on after each of ${KILLS} kills in the middle of a round, on %s: nothing is lost, and nothing read twice but what was under way`,
  async (kind) => {
    const { database, open } = await DATABASES[kind]();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const process = reading(database);
      await untilAsked(kill * 60);
      await process.kill();
    }
    const last = reading(database);
    await last.said("ended");
    await last.kill();
    const store = await open();
    expect(await store.reader.counts("global", 1)).toMatchObject({ listsLeft: 0, tags: TAGS, read: TAGS });
    expect(await store.reader.round("global")).toMatchObject({ number: 1, report: { failures: 0 } });
    await store.close();
    const tags = requests(/\/v2\/.*\/manifests\/(?!sha256:).*/);
    expect(new Set(tags).size).toBe(TAGS);
    expect(tags.length).toBeLessThanOrEqual(TAGS + KILLS * UNDER_WAY);
    const lists = requests(/\/v2\/.*\/tags\/list/);
    expect(lists.length).toBeLessThanOrEqual(NAMES.length * 2);
    const blobs = requests(/\/v2\/.*\/blobs\/.*/);
    expect(blobs.length - new Set(blobs).size).toBeLessThanOrEqual(KILLS * UNDER_WAY);
  },
);

it("one of two processes on a database reads, and the other takes over when it is killed", async () => {
  const database = await server.database();
  // A tenth of the time that servers take.
  const options = { rate: 50, claim: 3_000 };
  const first = reading(database, options);
  await first.said("leads");
  const second = reading(database, options);
  await untilAsked(60);
  expect([first.lines, second.lines]).toEqual([new Set(["leads"]), new Set()]);
  const killedAt = Date.now();
  await first.kill();
  await second.said("leads");
  expect(Date.now() - killedAt).toBeLessThan(60_000);
  await second.said("ended");
  const tags = requests(/\/v2\/.*\/manifests\/(?!sha256:).*/);
  expect(new Set(tags).size).toBe(TAGS);
  expect(tags.length).toBeLessThanOrEqual(TAGS + UNDER_WAY);
  expect(requests(/\/v2\/.*\/tags\/list/)).toHaveLength(NAMES.length);
});
