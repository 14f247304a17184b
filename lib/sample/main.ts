import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { byRegion } from "@/lib/mar/region";
import { startSample } from "./server";

const wholeNumber = z.optional(z.coerce.number().check(z.int(), z.nonnegative()));

const optionsSchema = z.object({
  delay: wholeNumber,
  "rebuild-every": wholeNumber,
  "global-port": wholeNumber,
  "global-data-port": wholeNumber,
  "china-port": wholeNumber,
  "china-data-port": wholeNumber,
  "until-stdin-closes": z.optional(z.boolean()),
});

const { values } = parseArgs({
  options: {
    /** Milliseconds before every answer. */
    delay: { type: "string" },
    /** Milliseconds between two rebuilds of images, which move their tags. Without it no tag moves. */
    "rebuild-every": { type: "string" },
    "global-port": { type: "string" },
    "global-data-port": { type: "string" },
    "china-port": { type: "string" },
    "china-data-port": { type: "string" },
    /** Ends when its parent process has gone. */
    "until-stdin-closes": { type: "boolean" },
  },
});
const options = optionsSchema.parse(values);

const sample = await startSample({
  delay: options.delay,
  rebuildEvery: options["rebuild-every"],
  ports: {
    global: { registry: options["global-port"], data: options["global-data-port"] },
    china: { registry: options["china-port"], data: options["china-data-port"] },
  },
});

async function end(): Promise<void> {
  await sample.close();
  process.exit(0);
}

process.once("SIGINT", end);
process.once("SIGTERM", end);
// The parent process with a channel to it has gone.
process.once("disconnect", end);
if (options["until-stdin-closes"]) {
  process.stdin.once("end", end).once("close", end).resume();
}

console.log(JSON.stringify(byRegion((region) => sample[region])));
