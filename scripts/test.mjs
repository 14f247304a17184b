import "./node-version.mjs";
import { installDependencies } from "./install/dependencies.mjs";
import { installTestPrograms } from "./install/test-programs.mjs";
import { runMain } from "./main.mjs";
import { interruption } from "./process/interruption.mjs";
import { selectParts } from "./test/parts.mjs";
import { runParts, runTimed } from "./test/run-parts.mjs";
import { summarize } from "./test/summary.mjs";

/** Time limit of everything. An idle machine needs a third of it; a busy one may take longer. */
const DEADLINE = Date.now() + 60 * 60_000;
/** The installation's share of it. */
const INSTALLATION_DEADLINE = Date.now() + 15 * 60_000;

/** The parts that need more than the npm packages. */
const WITH_PROGRAMS = ["integration", "hostile", "engines", "browser"];

await runMain(async () => (await Promise.race([test(), interruption()])) ?? 130);

/** Installs what is missing and runs the requested parts, by default all of them. */
async function test() {
  const parts = selectParts(process.argv.slice(2));
  const installation = await runTimed("installation", async () => {
    await installDependencies(INSTALLATION_DEADLINE);
    const needed = parts.some(({ name }) => WITH_PROGRAMS.includes(name));
    const missing = needed ? await installTestPrograms(INSTALLATION_DEADLINE) : [];
    return { passed: 0, failed: missing.length, notes: missing };
  });
  return summarize([installation, ...(await runParts(parts, DEADLINE))]);
}
