import { createServer } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import compression from "compression";
import next from "next";
import sirv from "sirv";
import { root } from "./root.mjs";

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

const server = createServer((request, response) => {
  const serve = () => compress(request, response, () => handle(request, response));
  if (!request.url?.startsWith(`${PREFIX}/`)) return serve();
  const address = request.url;
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

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // Streams that are still open do not keep the process from ending.
    setTimeout(() => process.exit(0), 3000).unref();
  });
}
