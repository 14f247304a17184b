import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BASE_PATH } from "../../lib/contract/base/base-path.mjs";
import { enterPhase } from "../../lib/server/runtime/phase.mjs";
import { wantsTraces } from "../../lib/server/tracing/tracing.mjs";
import { root } from "../root.mjs";
import { noteServed } from "../served/finished-build.mjs";
import { endWhenAsked } from "./ending.mjs";
import { log, logEverything } from "./log.mjs";

/** How often the server reports that its main thread runs, in milliseconds. */
const HEARTBEAT_MS = 5_000;

const { values } = parseArgs({ options: { port: { type: "string" }, hostname: { type: "string" } } });
const port = Number(values.port ?? 3000);
const { hostname } = values;
/** As addresses have it. */
const host = hostname?.includes(":") ? `[${hostname}]` : (hostname ?? "localhost");

logEverything();
enterPhase("starting");
noteServed(root);
const endsWith = endWhenAsked();
log.info({ process: process.pid }, "starting");
if (wantsTraces(process.env)) {
  const { startTracing } = await import("../../lib/server/tracing/otel.mjs");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  startTracing({ env: process.env, version, log });
}
// Loaded afterwards, as it takes most of the start: a signal meanwhile is not lost, even where nothing but a handler heeds it (process 1).
const { webServer } = await import("./web-server.mjs");
const server = await webServer({ port });
endsWith(server);
server.on("error", (error) => {
  log.fatal(`Cannot listen on port ${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, hostname, () => {
  enterPhase("serving");
  log.info({ url: `http://${host}:${port}${BASE_PATH}`, process: process.pid }, "serving");
  // Tells the supervising process that the server listens.
  process.send?.("listening");
  setInterval(() => process.connected && process.send?.("alive"), HEARTBEAT_MS).unref();
});
