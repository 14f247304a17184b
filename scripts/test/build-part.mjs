import { ensureBuild } from "../build/production-build.mjs";
import { PASSED } from "./part.mjs";

/**
 * Creates the part that builds for production; it counts as one test.
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
