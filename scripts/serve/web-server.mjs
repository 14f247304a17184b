import { createServer } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import sirv from "sirv";
import { beginExchange, exchanges } from "../../lib/server/exchange/exchange-store.mjs";
import { front, setMaker } from "../../lib/server/kept/front.mjs";
import { countWhenEnded } from "../../lib/server/tally/answers.mjs";
import { tally } from "../../lib/server/tally/tally.mjs";
import { root } from "../root.mjs";
import { nameBuiltFiles } from "../served/built-files.mjs";
import { explainedAddress, FRAMEWORK_PAGE, hasTooManyKeys, isForPrograms, isIrregular } from "./address.mjs";
import { leadBelowBase, ownTarget, rightTarget } from "./base.mjs";
import { nameScriptsBelowBase } from "./base-scripts.mjs";
import { keepBodyLength } from "./body-length.mjs";
import { addCommonHeaders } from "./common-headers.mjs";
import { answerEarly } from "./connection/early-answers.mjs";
import { closeOnlyIdle } from "./connection/idle-connections.mjs";
import { admit, isForWatchers } from "./crowd.mjs";
import { answerFinished } from "./finished.mjs";
import { makerOf } from "./make-again.mjs";
import { BUSY, IRREGULAR, NO_PAGE, NO_PATH, OUTSIDE, TOO_MANY_KEYS } from "./refusals.mjs";
import { rehearse } from "./rehearsal.mjs";
import { answerByForm, lead, refuse, refuseHosts } from "./request-form.mjs";
import { sendTogether } from "./together.mjs";

const PREFIX = "/_next/static";
/** Closes a connection without any traffic for this long: every answer begins sooner. */
const IDLE_MS = 120_000;
/** Longer than proxies and browsers keep a connection: whoever closes first may cut off a new request. */
const KEEP_ALIVE_MS = 65_000;
/** Who waits for the end of an answer: the framework five times, and each thing of ours that counts, records or gives back. Node warns above ten. */
const MOST_LISTENERS = 24;
/** From a request's first byte to the end of its headers; there are no bodies. */
const HEADERS_TIMEOUT_MS = 15_000;

/**
 * How what is sent once is compressed: 5 % longer than by the library's own choice, in half of the time. What is sent again is compressed
 * better (lib/server/kept). The window has room for most pages; a larger one is memory that each answer clears.
 */
const ONCE = {
  chunkSize: 64 * 1024,
  level: 4,
  brotli: {
    chunkSize: 64 * 1024,
    params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 18 },
  },
};

/**
 * Creates the server of the production build. Next's own server compresses only with gzip; here scripts and styles come
 * from Brotli files made by the build, and pages are compressed as they stream.
 * @param {{ port: number }} place
 * @returns {Promise<import("node:http").Server>} not listening yet
 */
export async function webServer({ port }) {
  nameBuiltFiles();
  nameScriptsBelowBase();
  // Next would handle upgrades of the server it is given: an offer of another protocol must be ignored, not answered.
  const httpServer = createServer();
  // Without our own address: Next calls itself `localhost` in `proxy.ts`, and would send a rewrite to another name through
  // the network, to itself.
  const app = next({ dev: false, dir: root, port, httpServer });
  await app.prepare();
  const handle = app.getRequestHandler();
  setMaker(makerOf(handle));
  await rehearse(handle);
  /**
   * Its types are those of Express, whose requests it does not need.
   * @type {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse, next: () => void) => void}
   */
  const compress = /** @type {never} */ (compression(ONCE));
  const assets = sirv(join(root, ".next/static"), {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: 31_536_000,
    setHeaders: (response) => setAssetHeaders(response),
  });

  /** @type {import("node:http").RequestListener} */
  const listener = (request, response) => {
    response.setMaxListeners(MOST_LISTENERS);
    front()?.settle(request);
    if (refuseHosts(request, response)) return;
    const target = request.url ?? "/";
    const address = ownTarget(target);
    request.url = address ?? target;
    const { isFrom, span } = countWhenEnded(request, response);
    const make = () => answer({ request, response, isFrom, span, target, address });
    if (address === undefined) make();
    else answerFinished({ request, response, isFrom }, make);
  };

  /** @param {import("./finished.mjs").Asking & { span: import("../../lib/server/exchange/exchange-store.mjs").Exchange["span"], target: string, address: string | undefined }} asked */
  const answer = ({ request, response, isFrom, span, target, address }) => {
    addCommonHeaders(request, response);
    if (answerByForm(request, response)) return;
    // Such as the `*` of OPTIONS, or a whole URL for a proxy.
    if (!target.startsWith("/")) return refuse(request, response, NO_PATH);
    const right = rightTarget(target);
    if (address === undefined)
      return right === undefined ? refuse(request, response, OUTSIDE) : lead(request, response, right);
    if (hasTooManyKeys(address)) return refuse(request, response, TOO_MANY_KEYS);
    const [path = "/"] = address.split("?", 1);
    if (path === FRAMEWORK_PAGE) return refuse(request, response, NO_PAGE);
    const serve = () => {
      if (!isForWatchers(path) && !admit(response)) return refuse(request, response, BUSY);
      isFrom("made");
      const exchange = { ...beginExchange(request, response), span };
      compress(request, response, () => {
        front()?.record(exchange);
        sendTogether(response);
        exchanges().run(exchange, () => handle(request, response));
      });
    };
    if (isIrregular(path)) {
      if (isForPrograms(path)) return refuse(request, response, IRREGULAR);
      request.url = explainedAddress(path);
      return serve();
    }
    if (right !== undefined) return lead(request, response, right);
    keepBodyLength(response);
    leadBelowBase(response, path);
    if (!path.startsWith(`${PREFIX}/`)) return serve();
    isFrom("file");
    request.url = address.slice(PREFIX.length);
    assets(request, response, () => {
      request.url = address;
      serve();
    });
  };
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: HEADERS_TIMEOUT_MS }, listener);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.setTimeout(IDLE_MS, (socket) => socket.destroy());
  answerEarly(server, { firstMs: HEADERS_TIMEOUT_MS, keepAliveMs: KEEP_ALIVE_MS });
  closeOnlyIdle(server);
  tally().connections = promisify(server.getConnections.bind(server));
  // A sender that waits for "100 Continue" is refused before it sends its body.
  server.on("checkContinue", listener);
  server.on("checkExpectation", listener);
  return server;
}

/**
 * Sets the headers of a script or style. Its address contains its hash, so it needs no date for revalidation; and every
 * header counts, as a page has twenty such files.
 * @param {import("node:http").ServerResponse} response
 */
function setAssetHeaders(response) {
  const { writeHead } = response;
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {number} */ status, /** @type {import("node:http").OutgoingHttpHeaders} */ headers) => {
      const { "Last-Modified": _, ...others } = headers ?? {};
      return writeHead.call(response, status, others);
    }
  );
  // HTTP/1.1 keeps connections alive by default.
  response.removeHeader("Connection");
  // A worker has its own script's policy: it loads its parts and contacts nobody.
  if (response.req.headers["sec-fetch-dest"] === "worker") {
    response.setHeader("Content-Security-Policy", "default-src 'none'; script-src 'self'");
  }
}
