import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import compression from "compression";
import next from "next";
import sirv from "sirv";
import { root } from "../root.mjs";
import { explainedAddress, isIrregular } from "./address.mjs";
import { keepBodyLength } from "./body-length.mjs";
import { endWithSignals } from "./ending.mjs";

/**
 * Serves the production build. Next's own server compresses with gzip only; here scripts and styles come from files
 * that were compressed with Brotli when they were built, and pages are compressed as they are made.
 */
const { values } = parseArgs({ options: { port: { type: "string" }, hostname: { type: "string" } } });
const port = Number(values.port ?? 3000);
const { hostname } = values;

const app = next({ dev: false, dir: root, port, ...(hostname ? { hostname } : {}) });
await app.prepare();
const handle = app.getRequestHandler();
/**
 * Its types are those of Express, whose requests it does not need.
 * @type {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse, next: () => void) => void}
 */
const compress = /** @type {never} */ (compression());
const assets = sirv(join(root, ".next/static"), { brotli: true, gzip: true, immutable: true, maxAge: 31_536_000 });
const PREFIX = "/_next/static";

/**
 * Where pages find the answer that they are made for: lib/server/page-status.ts sets its status.
 * @type {AsyncLocalStorage<{ request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse }>}
 */
const exchanges = new AsyncLocalStorage();
Object.assign(globalThis, { [Symbol.for("mar-discovery.exchanges")]: exchanges });

const server = createServer((request, response) => {
  const address = request.url ?? "/";
  const [path = "/"] = address.split("?", 1);
  const serve = () =>
    compress(request, response, () => exchanges.run({ request, response }, () => handle(request, response)));
  if (isIrregular(path)) {
    if (path.startsWith("/api/")) return refuse(response);
    request.url = explainedAddress(path);
    return serve();
  }
  keepBodyLength(response);
  if (!path.startsWith(`${PREFIX}/`)) return serve();
  request.url = address.slice(PREFIX.length);
  assets(request, response, () => {
    request.url = address;
    serve();
  });
});
server.on("error", (error) => {
  process.stderr.write(`Cannot listen on port ${port}: ${error.message}\n`);
  process.exit(1);
});
server.listen(port, hostname, () => process.stdout.write(`Serving on http://${hostname ?? "localhost"}:${port}\n`));
endWithSignals(server);

/** @param {import("node:http").ServerResponse} response */
function refuse(response) {
  const requestId = randomUUID();
  const message = "the path has empty components, dots that lead elsewhere, or percent signs that encode nothing";
  response.writeHead(400, {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "X-Request-Id": requestId,
  });
  response.end(JSON.stringify({ errors: [{ code: "NAME_INVALID", message, detail: { requestId } }] }));
}
