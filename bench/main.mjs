import "../scripts/node-version.mjs";
import { ensureBuild } from "../scripts/build/production-build.mjs";
import { runMain } from "../scripts/main.mjs";
import { interruption } from "../scripts/process/interruption.mjs";
import { startSample } from "../scripts/sample.mjs";
import { launch } from "./browser.mjs";
import { readOptions } from "./options.mjs";
import { PARTS } from "./parts/parts.mjs";
import { say } from "./progress.mjs";
import { printTable } from "./table.mjs";

/** Milliseconds before every answer of the sample registry. */
const DELAY = 40;

// Each started web server adds a listener for this process's end.
process.setMaxListeners(0);

await runMain(async () => (await Promise.race([bench(), interruption()])) ?? 130);

/** Builds if needed, measures the requested parts, and prints a table of each. */
async function bench() {
  const options = readOptions(process.argv.slice(2));
  say(`The build is ${await ensureBuild()}.`);
  const { registry } = await startSample({ delayMs: DELAY });
  const browser = await launch();
  const started = Date.now();
  for (const part of options.parts) {
    say(`${part}:`);
    const { runs, full, pages } = options;
    printTable(await PARTS[part]({ registry, browser, delay: DELAY, runs, full, pages }));
  }
  await browser.close();
  say(`Measured in ${Math.round((Date.now() - started) / 1000)} s.`);
  return 0;
}
