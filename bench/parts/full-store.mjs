import { copyFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/root.mjs";
import { temporaryFolder } from "../../scripts/temporary-folder.mjs";
import { spread } from "../figures.mjs";
import { withWatchedWeb } from "../hostile/watched-web.mjs";
import { repeat, say } from "../progress.mjs";
import { runProgram } from "../store/run.mjs";

const OBSERVATIONS = 500_000;
const BYTES = 2e9;
/** After the first answers, until memory is measured. */
const REST_MS = 5_000;
/** What is asked of each server before its memory is measured. */
const PATHS = [
  "/dotnet/aspnet:10.0",
  "/api/global/v2/dotnet/aspnet/tags/list",
  "/api/global/history/dotnet/aspnet?tag=10.0",
];

/**
 * Measures the start of a server and its memory with a store that is full, and with one that has only what the server itself has read.
 * Writes two gigabytes to the folder for temporary files.
 * @type {import("./parts.mjs").Part}
 */
export async function measureFullStore({ registry, runs }) {
  const folder = temporaryFolder("full-store");
  const [full, empty] = [join(folder, "full.sqlite"), join(folder, "empty.sqlite")];
  await withStore(empty, registry);
  copyFileSync(empty, full);
  say(`  writing ${OBSERVATIONS} observations and ${BYTES / 1e9} GB`);
  await runProgram("fill.ts", ["--database", full, "--observations", String(OBSERVATIONS), "--bytes", String(BYTES)]);
  const measured = await repeat(runs, "starts", async () => ({
    empty: await withStore(empty, registry),
    full: await withStore(full, registry),
  }));
  const rows = /** @type {const} */ (["empty", "full"]).map((kind) => {
    const figures = measured.map((run) => run[kind]);
    return [
      kind,
      `${Math.round(statSync(join(folder, `${kind}.sqlite`)).size / 1e6)} MB`,
      spread(
        figures.map(({ ready }) => ready),
        "ms",
      ),
      spread(
        figures.map(({ rss }) => rss),
        "MB",
      ),
    ];
  });
  return {
    title: `Starts with a store of ${OBSERVATIONS} observations and ${BYTES / 1e9} GB of content`,
    columns: ["store", "file", "until the first page is answered", "memory afterwards"],
    rows,
  };
}

/**
 * @param {string} database
 * @param {import("../site.mjs").RegistryAddresses} registry
 */
async function withStore(database, registry) {
  const started = performance.now();
  const env = { DATABASE_URL: database, STORE_MAX_BYTES: "4GB", RATE_LIMIT: "off" };
  return withWatchedWeb(
    new URL(`file://${root}/`),
    registry,
    async (web) => {
      const ready = performance.now() - started;
      for (const path of PATHS) await (await fetch(`${web.url}${path}`)).arrayBuffer();
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      return { ready, rss: web.rss() };
    },
    env,
  );
}
