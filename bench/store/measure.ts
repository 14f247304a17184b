import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { digestSchema } from "@/lib/oci/name/digest";
import { repositorySchema } from "@/lib/oci/name/repository";
import { tagSchema } from "@/lib/oci/name/tag";
import type { Look } from "@/lib/server/store/observations/look";
import { openPostgresStore } from "@/lib/server/store/open-postgres";
import { openSqliteStore } from "@/lib/server/store/open-sqlite";
import type { Store } from "@/lib/server/store/store";
import { startPostgres } from "../../integration/store/postgres";

/** Looks written, and how many at a time, as a background reader of tags does. */
const LOOKS = 100_000;
const AT_A_TIME = 500;
const OPTIONS = { mostContentBytes: 1e9, gatheredMilliseconds: 1 };

const repository = (number: number) => repositorySchema.parse(`dotnet/r${number}`);
const digest = (number: number) => digestSchema.parse(`sha256:${number.toString(16).padStart(64, "0")}`);

/** Observations of 100 repositories, of 100 tags each, in ten rounds in which every tag moves. */
function lookAt(number: number) {
  const round = Math.floor(number / 10_000);
  const tag = tagSchema.parse(`10.0.${number % 100}-noble`);
  const place = { region: "global", repository: repository(Math.floor(number / 100) % 100), tag } as const;
  return { ...place, at: 1_000 * (round + 1), saw: { state: "digest", digest: digest(number) } } as const;
}

async function measure(kind: string, open: () => Promise<Store>): Promise<object> {
  const store = await open();
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const started = performance.now();
  for (let from = 0; from < LOOKS; from += AT_A_TIME) {
    await Promise.all(Array.from({ length: AT_A_TIME }, (_, at) => store.observations.look(lookAt(from + at))));
  }
  const seconds = (performance.now() - started) / 1000;
  delays.disable();
  const [name, tag] = [repositorySchema.parse("dotnet/moving"), tagSchema.parse("latest")];
  const moves = Array.from({ length: 1_000 }, (_, at): Look => {
    const saw = { state: "digest", digest: digest(at) } as const;
    return { region: "global", repository: name, tag, at: 1_000 * (at + 1), saw };
  });
  await Promise.all(moves.map((each) => store.observations.look(each)));
  const histories = await median(() => store.observations.history("global", name, tag));
  const aliases = await median(() => store.observations.tagsOf("global", repository(1), digest(90_101)));
  await store.close();
  const opened = performance.now();
  await (await open()).close();
  return {
    kind,
    "looks a second": Math.round(LOOKS / seconds),
    "longest stop of the main thread, ms": Math.round(delays.max / 1e6),
    "99 % of stops, ms": Math.round(delays.percentile(99) / 1e6),
    "history of 1,000, ms": histories,
    "tags of a digest, ms": aliases,
    "open, ms": Math.round(performance.now() - opened),
  };
}

async function median(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 31; run += 1) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return Math.round((times.sort((a, b) => a - b)[15] ?? 0) * 100) / 100;
}

const folder = mkdtempSync(join(tmpdir(), "mar-discovery-bench-"));
const server = await startPostgres();
try {
  const file = join(folder, "store.sqlite");
  const url = await server.database();
  const rows = [
    await measure("SQLite", async () => openSqliteStore(file, OPTIONS).store),
    await measure("PostgreSQL", async () => (await openPostgresStore(url, OPTIONS)).store),
  ];
  process.stdout.write(JSON.stringify(rows));
} finally {
  await server.end();
  rmSync(folder, { recursive: true, force: true });
}
