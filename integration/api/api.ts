import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Writable } from "node:stream";
import pino from "pino";
import { vi } from "vitest";
import { REGIONS } from "@/lib/mar/region";
import { beginExchange, exchanges } from "@/lib/server/exchange/exchange-store.mjs";
import { LOG_OPTIONS } from "@/lib/server/log/log-options.mjs";
import { DEFAULT_LIMITS, type Limits } from "@/lib/server/registry/limits";
import { routed } from "./router";

/** A region's registry endpoint, and the host to which it redirects blobs. */
type Endpoint = { url: string; dataHost: string };

/** A fresh instance of our API in this process: nothing in memory, connected to a registry. */
export type Api = {
  get: (target: string, init?: RequestInit) => Promise<Response>;
  /** Parsed lines of the server's log. */
  lines: Record<string, unknown>[];
};

const PROCESS_WIDE = Symbol.for("mar-discovery.process-wide");

/** Pauses short enough for tests; time limits stay, so that a busy machine does not look silent. */
const HURRIED: Limits = { ...DEFAULT_LIMITS, backoffBaseMilliseconds: 4 };

function memoryLog(lines: Api["lines"]) {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return pino({ base: null, mixin: LOG_OPTIONS.mixin }, stream);
}

/** Answers as the web server does: within an exchange, whose id is in a header of the answer. */
async function exchanged(target: string, headers: Headers, work: () => Promise<Response>): Promise<Response> {
  const request = new IncomingMessage(new Socket());
  request.url = target;
  Object.assign(request.headers, { host: "discovery.test" }, Object.fromEntries(headers));
  const exchange = beginExchange(request, new ServerResponse(request));
  const response = await exchanges().run(exchange, work);
  response.headers.set("X-Request-Id", exchange.id);
  return response;
}

/**
 * Creates the route handlers with fresh memory, from the settings that an operator has. Only the log's destination, the
 * lengths of pauses and `limits` differ from production.
 */
export async function freshApi(
  regions: { global: Endpoint; china: Endpoint },
  limits: Partial<Limits> = {},
): Promise<Api> {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, PROCESS_WIDE);
  for (const region of REGIONS) {
    const { url, dataHost } = regions[region];
    vi.stubEnv(`MAR_${region.toUpperCase()}_URL`, url);
    vi.stubEnv(`MAR_${region.toUpperCase()}_DATA_HOSTS`, dataHost);
  }
  // All tests come from one address, and faster than a visitor.
  vi.stubEnv("RATE_LIMIT", "off");
  const lines: Api["lines"] = [];
  vi.doMock("@/lib/server/log/log", () => ({ log: memoryLog(lines) }));
  vi.doMock("@/lib/server/registry/limits", () => ({ DEFAULT_LIMITS: { ...HURRIED, ...limits } }));
  // The build leaves out the parser of messages, and compiles them before.
  vi.doMock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));
  const routes = {
    v2: await import("@/app/api/[region]/v2/[...path]/route"),
    about: await import("@/app/api/[region]/about/[...repository]/route"),
    images: await import("@/app/api/[region]/images/[...repository]/route"),
    digests: await import("@/app/api/[region]/digests/[...repository]/route"),
    history: await import("@/app/api/[region]/history/[...repository]/route"),
    replacements: await import("@/app/api/[region]/replacements/[...repository]/route"),
    charts: await import("@/app/api/[region]/charts/[...repository]/route"),
    configs: await import("@/app/api/[region]/configs/[...repository]/route"),
    sboms: await import("@/app/api/[region]/sboms/[...repository]/route"),
    attached: await import("@/app/api/[region]/attached/[...repository]/route"),
    firewall: await import("@/app/api/firewall/[form]/route"),
    reachability: await import("@/app/api/reachability/route"),
    badge: await import("@/app/badge/[region]/[...name]/route"),
    metrics: await import("@/app/api/metrics/route"),
    openapi: await import("@/app/api/openapi.json/route"),
    live: await import("@/app/api/health/live/route"),
    ready: await import("@/app/api/health/ready/route"),
    resolve: await import("@/app/api/resolve/route"),
    feeds: await import("@/app/feeds/[region]/[...name]/route"),
    og: await import("@/app/og/[[...path]]/route"),
    search: await import("@/app/api/[region]/search/route"),
    endOfLife: await import("@/app/api/[region]/end-of-life/route"),
    endAtom: await import("@/app/feeds/[region]/end-of-life.atom/route"),
    endJson: await import("@/app/feeds/[region]/end-of-life.json/route"),
    changes: await import("@/app/api/[region]/changes/route"),
    unknown: await import("@/app/api/[[...unknown]]/route"),
  };
  return {
    lines,
    get: (target, init) => exchanged(target, new Headers(init?.headers), () => routed(routes, target, init)),
  };
}
