import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import type { Look } from "@/lib/server/store/observations/look";
import { openPostgresStore } from "@/lib/server/store/open-postgres";
import { openSqliteStore } from "@/lib/server/store/open-sqlite";
import type { Store } from "@/lib/server/store/store";
import { openSqliteThread } from "@/lib/server/store/thread/sqlite-thread";
import { startPostgres } from "../../integration/store/postgres";
import { prepareThreads } from "../../scripts/build/worker-threads.mjs";
import { heldDuring } from "./held";
import { digestOf, lookOf, repositoryOf } from "./numbered";

/** Looks written, and how many at a time, as a background reader of tags does. */
const LOOKS = 100_000;
const AT_A_TIME = 500;
/** How often a visitor reads a manifest meanwhile, in milliseconds. */
const VISIT = 10;
const OPTIONS = { mostContentBytes: 1e9, gatheredMilliseconds: 1 };
const [NAME, TAG] = [repositorySchema.parse("dotnet/moving"), tagSchema.parse("latest")];
const MANIFEST = Buffer.alloc(3_000, "m");
const DIGEST = digestSchema.parse(`sha256:${createHash("sha256").update(MANIFEST).digest("hex")}`);

async function measure(kind: string, open: () => Promise<Store>): Promise<object> {
  const store = await open();
  await writeBefore(store);
  const resting = await times(61, () => readManifest(store));
  const meanwhile: number[] = [];
  const started = performance.now();
  let seconds = 0;
  const held = await heldDuring(async () => {
    const writing = writeLooks(store).finally(() => (seconds = (performance.now() - started) / 1000));
    while (seconds === 0) {
      meanwhile.push(...(await times(1, () => readManifest(store))));
      await sleep(VISIT);
    }
    await writing;
  });
  const histories = await times(61, () => store.observations.history("global", NAME, TAG));
  const aliases = await times(61, () => store.observations.tagsOf("global", repositoryOf(1), digestOf(90_101)));
  await store.close();
  const [opening] = await times(1, async () => (await open()).close());
  return {
    kind,
    "looks a second": Math.round(LOOKS / seconds),
    "main thread held at most": milliseconds(held.clock),
    "of processor time": milliseconds(held.busy),
    "a manifest": milliseconds(median(resting)),
    "while it writes": milliseconds(median(meanwhile)),
    "history of 1,000": milliseconds(median(histories)),
    "tags of a digest": milliseconds(median(aliases)),
    "open and close": milliseconds(opening ?? 0),
  };
}

/** Writes a tag that had a thousand digests, and a manifest. */
async function writeBefore({ content, observations }: Store): Promise<void> {
  const place = { region: "global", repository: NAME, tag: TAG } as const;
  const moves = Array.from({ length: 1_000 }, (_, at): Look => {
    return { ...place, at: 1_000 * (at + 1), saw: { state: "digest", digest: digestOf(at) } };
  });
  await Promise.all(moves.map((each) => observations.look(each)));
  await Promise.all([
    content.put({ digest: DIGEST, bytes: MANIFEST, readAt: 1 }),
    observations.place({ region: "global", repository: NAME, digests: [DIGEST], at: 1 }),
  ]);
}

/** Asks all that a manifest by tag needs. */
async function readManifest({ content, observations }: Store): Promise<void> {
  await observations.latest("global", NAME, TAG);
  await observations.has("global", NAME, DIGEST);
  if (!(await content.get({ digest: DIGEST }))) throw new Error("the manifest is not in the store");
}

async function writeLooks({ observations }: Store): Promise<void> {
  for (let from = 0; from < LOOKS; from += AT_A_TIME) {
    await Promise.all(Array.from({ length: AT_A_TIME }, (_, at) => observations.look(lookOf(from + at))));
  }
}

async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const started = performance.now();
    await work();
    found.push(performance.now() - started);
  }
  return found;
}

function median(figures: number[]): number {
  return figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

function milliseconds(figure: number): string {
  return `${figure.toPrecision(figure < 100 ? 2 : 3)} ms`;
}

const folder = mkdtempSync(join(tmpdir(), "mar-discovery-bench-"));
const server = await startPostgres();
try {
  await prepareThreads();
  const url = await server.database();
  const file = (name: string) => join(folder, `${name}.sqlite`);
  const rows = [
    await measure("SQLite", async () => (await openSqliteThread(file("thread"), OPTIONS)).store),
    await measure("SQLite in the main thread", async () => openSqliteStore(file("main"), OPTIONS).store),
    await measure("PostgreSQL", async () => (await openPostgresStore(url, OPTIONS)).store),
  ];
  process.stdout.write(JSON.stringify(rows));
} finally {
  await server.end();
  rmSync(folder, { recursive: true, force: true });
}
