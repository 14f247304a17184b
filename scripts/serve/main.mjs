import { parseArgs } from "node:util";
import { endWhenAsked } from "./ending.mjs";
import { log, logEverything } from "./log.mjs";
import { webServer } from "./web-server.mjs";

const { values } = parseArgs({ options: { port: { type: "string" }, hostname: { type: "string" } } });
const port = Number(values.port ?? 3000);
const { hostname } = values;

logEverything();
const server = await webServer({ port, hostname });
server.on("error", (error) => {
  log.fatal(`Cannot listen on port ${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, hostname, () => {
  log.info({ url: `http://${hostname ?? "localhost"}:${port}`, process: process.pid }, "serving");
  // Tells the supervising process that the server listens.
  process.send?.("listening");
});
endWhenAsked(server);
