import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import { bundleThread } from "../../../scripts/build/worker-threads.mjs";
import { type Apart, createApart } from "./create-apart";
import type { HARMLESS_TASKS } from "./harmless-tasks.testing";
import { APART_LIMITS, type ApartLimits } from "./limits";

export type HarmlessApart = Apart<typeof HARMLESS_TASKS>;

/**
 * Returns a starter of threads for the harmless tasks, with little memory. The threads end after each test of the file.
 */
export function harmlessApart(): (limits?: Partial<ApartLimits>) => HarmlessApart {
  let folder: string;
  let file: string;
  const started: HarmlessApart[] = [];
  beforeAll(async () => {
    // Inside the project, as the thread resolves packages from there.
    folder = await mkdtemp(join(process.cwd(), "node_modules/.cache/apart-"));
    file = join(folder, "tasks.mjs");
    await bundleThread(file, "lib/server/apart/harmless-tasks.testing.ts");
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((one) => one.end()));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return (limits) => {
    const resources = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 };
    const one = createApart<typeof HARMLESS_TASKS>(file, { ...APART_LIMITS, resources, ...limits });
    started.push(one);
    return one;
  };
}
