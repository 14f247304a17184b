import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.mjs";
import { nextCommand } from "../next-command.mjs";
import { run, trouble } from "../process/run.mjs";
import { root } from "../root.mjs";
import { writeCommonScript } from "./common-script.mjs";
import { hintScripts } from "./compile-hints.mjs";
import { compressAssets } from "./compressed-assets.mjs";
import { hashInputs } from "./inputs.mjs";
import { bundleServiceWorker } from "./service-worker.mjs";
import { writeSlimZod } from "./slim-zod.mjs";
import { bundleBuiltThreads } from "./worker-threads.mjs";

const BUILD_ID = join(root, ".next/BUILD_ID");
/** Beside the build: the hash of its inputs. */
const BUILT_FROM = join(root, ".next/built-from");
const TIMEOUT_MS = 300_000;

/**
 * Returns true if there is a build that `next start` can serve.
 * @returns {boolean}
 */
export function hasBuild() {
  return existsSync(BUILD_ID);
}

/**
 * Builds for production, unless the existing build was made from the same files.
 * @param {{ timeoutMs?: number }} [options]
 * @returns {Promise<"built" | "up to date">}
 */
export async function ensureBuild({ timeoutMs = TIMEOUT_MS } = {}) {
  const hash = hashInputs();
  if (hasBuild() && existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, "utf8") === hash) return "up to date";
  rmSync(BUILT_FROM, { force: true });
  await writeSlimZod();
  const [program = "", ...args] = nextCommand("build");
  const problem = trouble(await run(program, args, { timeoutMs, env: { NODE_ENV: "production" } }));
  if (problem) throw new Failure(`The production build ${problem}.`);
  await bundleBuiltThreads();
  await bundleServiceWorker(await writeCommonScript());
  const assets = join(root, ".next/static");
  await hintScripts(assets);
  await compressAssets(assets);
  writeFileSync(BUILT_FROM, hash);
  return "built";
}
