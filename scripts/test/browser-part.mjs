import { finishedBuild } from "../served/finished-build.mjs";
import { npmScript } from "./npm-script.mjs";
import { failedWith } from "./part.mjs";
import { countOutcome, NOTHING_RAN, withReport } from "./report.mjs";

/** Reserved from the limit so that Playwright can end and write its report. */
const REPORT_MS = 20_000;

/**
 * Creates the part that runs Playwright's tests against the build.
 * @param {number} limitMs
 * @returns {import("./part.mjs").Part}
 */
export function browserPart(limitMs) {
  return {
    name: "browser",
    limitMs,
    run: async (left) => {
      if (!finishedBuild()) return failedWith("browser: there is no production build to test.");
      // Imported late, as it needs the npm packages.
      const { countPlaywright } = await import("./playwright-report.mjs");
      const { problem, report } = await withReport((path, env) => {
        const args = ["--reporter=list,json", "--forbid-only", `--global-timeout=${Math.max(left - REPORT_MS, 1_000)}`];
        return npmScript("test:browser", args, { limitMs: left, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: path } });
      });
      return countOutcome("browser", { problem, ...(report ? countPlaywright(report) : NOTHING_RAN) });
    },
  };
}
