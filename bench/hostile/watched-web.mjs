import { pathToFileURL } from "node:url";
import { freePort } from "../../scripts/port.mjs";
import { MARK } from "./watch-loop.mjs";

/**
 * @typedef {{ delay: number, busy: number, rss: number, cpu: number }} Figures the longest time that the main thread was blocked, in
 *   milliseconds by the clock and of processor time, the process's memory, in MB, and its processor time, in milliseconds
 * @typedef {{ url: string, rss: () => number, during: <T>(work: () => Promise<T>) => Promise<Figures & { result: T }>
 *   }} Watched `during` returns the longest block of the main thread, the most memory and the processor time while some work was done
 */

const WATCH = new URL("./watch-loop.mjs", import.meta.url);

/**
 * Starts the web server of a checkout and reports its main thread and memory while it is used.
 * @template T
 * @param {URL} checkout its folder, built
 * @param {import("../../scripts/sample.mjs").RegistryAddresses} registry
 * @param {(web: Watched) => Promise<T>} use
 * @param {Record<string, string>} [env] settings
 */
export async function withWatchedWeb(checkout, registry, use, env) {
  /** @type {typeof import("../../scripts/web.mjs")} */
  const { startWeb } = await import(new URL("scripts/web.mjs", checkout).href);
  /** @type {Map<number, Figures>} */
  const latest = new Map();
  let most = { delay: 0, busy: 0, rss: 0, cpu: 0 };
  // Inherited, as older builds accepted only their own settings.
  Object.assign(process.env, { BENCH_WATCHES: "1", NODE_OPTIONS: `--import=${WATCH.href}` });
  const starting = startWeb({
    mode: "start",
    port: await freePort(),
    host: "127.0.0.1",
    registry,
    env,
    onLine: (line) => {
      const at = line.indexOf(MARK);
      if (at < 0) return;
      const { pid, delay, busy, rss, cpu } = JSON.parse(line.slice(at + MARK.length));
      latest.set(pid, { delay, busy, rss, cpu });
      most = {
        ...most,
        delay: Math.max(most.delay, delay),
        busy: Math.max(most.busy, busy),
        rss: Math.max(most.rss, rss),
      };
    },
  });
  delete process.env.NODE_OPTIONS;
  const { service, url } = await starting;
  // Of the started processes, the server uses the most.
  const rss = () => Math.max(...[...latest.values()].map((figures) => figures.rss));
  const cpu = () => Math.max(...[...latest.values()].map((figures) => figures.cpu));
  try {
    return await use({
      url,
      rss,
      async during(work) {
        await pause();
        most = { delay: 0, busy: 0, rss: 0, cpu: 0 };
        const before = cpu();
        const result = await work();
        await pause();
        return { result, ...most, cpu: cpu() - before };
      },
    });
  } finally {
    await service.end();
  }
}

/** Waits until the measurements have arrived. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve, 500));
}

/** The folder in `BENCH_BESIDE`: another built checkout of the project, measured beside this one. */
export function besides() {
  const { BENCH_BESIDE } = process.env;
  return BENCH_BESIDE ? pathToFileURL(`${BENCH_BESIDE}/`) : undefined;
}
