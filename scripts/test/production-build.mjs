import { ensureBuild } from "../build/production-build.mjs";

/** Vitest runs it once before the tests of the build. */
export async function setup() {
  await ensureBuild();
}
