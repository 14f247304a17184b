import { ensureBuild } from "../build/production-build.mjs";
import { PASSED } from "./part.mjs";

/**
 * The part that builds for production: one test.
 * @param {number} limitMs
 * @returns {import("./part.mjs").Part}
 */
export function buildPart(limitMs) {
  return {
    name: "build",
    limitMs,
    run: async (left) => {
      console.log(`Production build: ${await ensureBuild({ timeoutMs: left })}.`);
      return PASSED;
    },
  };
}
