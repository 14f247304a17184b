import { npmScript } from "./npm-script.mjs";
import { countOutcome, NOTHING_RAN, withReport } from "./report.mjs";

/**
 * Creates a part that runs one of vitest's projects.
 * @param {string} name of the project
 * @param {number} limitMs
 * @returns {import("./part.mjs").Part}
 */
export function vitestPart(name, limitMs) {
  return {
    name,
    limitMs,
    run: async (left) => {
      // Imported late, as it needs the npm packages.
      const { countVitest } = await import("./vitest-report.mjs");
      const { problem, report } = await withReport((path, env) => {
        const reporters = ["--allowOnly=false", "--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
        return npmScript(`test:${name}`, reporters, { limitMs: left, env });
      });
      return countOutcome(name, { problem, ...(report ? countVitest(report) : NOTHING_RAN) });
    },
  };
}
