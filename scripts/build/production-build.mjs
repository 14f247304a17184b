import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.mjs";
import { nextCommand } from "../next-command.mjs";
import { run, trouble } from "../process/run.mjs";
import { BUILD } from "../served/built-files.mjs";
import { BUILDS } from "../served/finished-build.mjs";
import { writeCommonScript } from "./common-script.mjs";
import { hintScripts } from "./compile-hints.mjs";
import { compressAssets } from "./compressed-assets.mjs";
import { BUNDLED, finishBuild } from "./finished/finish.mjs";
import { isPublished } from "./finished/publish.mjs";
import { hashInputs, hashWithScripts } from "./inputs.mjs";
import { bundleServiceWorker } from "./service-worker.mjs";
import { writeSlimZod } from "./slim-zod.mjs";
import { bundleBuiltThreads } from "./worker-threads.mjs";

const BUILD_ID = join(BUILD, "BUILD_ID");
/** Beside Next's build: the hash of its inputs. */
const BUILT_FROM = join(BUILD, "built-from");
const TIMEOUT_MS = 300_000;

/**
 * Builds for production, unless the newest finished build was made from the same files. What serves an earlier one is not disturbed.
 * @param {{ timeoutMs?: number }} [options]
 * @returns {Promise<"built" | "up to date">}
 */
export async function ensureBuild({ timeoutMs = TIMEOUT_MS } = {}) {
  const hash = hashInputs();
  const from = hashWithScripts(hash);
  if (await isPublished(BUILDS, from)) return "up to date";
  if (!(existsSync(BUILD_ID) && existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, "utf8") === hash)) {
    await buildByNext(hash, timeoutMs);
  }
  await finishBuild(from);
  return "built";
}

/**
 * @param {string} hash of its inputs
 * @param {number} timeoutMs
 */
async function buildByNext(hash, timeoutMs) {
  rmSync(BUILT_FROM, { force: true });
  await writeSlimZod();
  const [program = "", ...args] = nextCommand("build");
  const problem = trouble(await run(program, args, { timeoutMs, env: { NODE_ENV: "production" } }));
  if (problem) throw new Failure(`The production build ${problem}.`);
  const inputs = [...(await bundleBuiltThreads()), ...(await bundleServiceWorker(await writeCommonScript()))];
  writeFileSync(join(BUILD, BUNDLED), JSON.stringify(inputs));
  const assets = join(BUILD, "static");
  await hintScripts(assets);
  await compressAssets(assets);
  writeFileSync(BUILT_FROM, hash);
}
