import type { ServerResponse } from "node:http";
import { errorReply, type Reply, send } from "../http/reply";
import { sendEndless } from "./endless";
import type { FaultRule } from "./fault-rule";

/** A name that no resolver answers, so that requests to a foreign address fail. */
export const FOREIGN_HOST = "registry.foreign.invalid";

const RETRY_AFTER = 2;
/** The number of bytes that a cut answer without a body promises. */
const CUT = 4_096;

const HTML = { "Content-Type": "text/html; charset=utf-8" };

type Faulty = { rule: FaultRule; response: ServerResponse; head: boolean; url: string; honest: () => Promise<Reply> };

function plain(status: number, headers: Record<string, string>, text = ""): Reply {
  return { status, headers, body: Buffer.from(text) };
}

function throttled(headers: Record<string, string>): Reply {
  const error = { code: "TOOMANYREQUESTS", message: "too many requests", detail: null };
  return plain(429, { "Content-Type": "application/json", ...headers }, JSON.stringify({ errors: [error] }));
}

function page(title: string, text: string): string {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
}

/** Changes bytes so that JSON still parses, but the digest no longer matches. */
function altered(body: Buffer): Buffer {
  return Buffer.concat([body, Buffer.from("\n")]);
}

/** Replaces each value of a JSON document by one of another type. */
function mistyped(body: Buffer): Buffer {
  const other = (_key: string, value: unknown) => {
    if (typeof value === "string") return value.length;
    if (typeof value === "number" || typeof value === "boolean") return { value: String(value) };
    return value;
  };
  return Buffer.from(JSON.stringify(JSON.parse(body.toString()), other));
}

async function sendCut(response: ServerResponse, { status, headers, body }: Reply): Promise<void> {
  // The true length: with a smaller one, the client would notice from the descriptor that this is not its blob, before
  // the cut.
  response.writeHead(status, { ...headers, "Content-Length": String(body.length || CUT) });
  const half = body.subarray(0, Math.floor(body.length / 2));
  // Without the wait, the reset can overtake the bytes, and the client sees no answer instead of a short one.
  response.write(half, () => setTimeout(() => response.destroy(), 20));
}

/** The behaviour of each kind on the wire. `honest` makes the right answer, for kinds that change it. */
const KINDS: Record<FaultRule["kind"], (fault: Faulty) => Reply | undefined | Promise<Reply | undefined>> = {
  missing: () => errorReply(404, "MANIFEST_UNKNOWN", "manifest is not found"),
  throttle: () => throttled({}),
  "throttle-retry-after": ({ rule }) => throttled({ "Retry-After": String(rule.retryAfter ?? RETRY_AFTER) }),
  "throttle-retry-date": ({ rule }) => {
    const date = new Date(Date.now() + (rule.retryAfter ?? RETRY_AFTER) * 1000);
    return throttled({ "Retry-After": date.toUTCString() });
  },
  forbidden: () => plain(403, {}),
  "unavailable-html": () => plain(503, HTML, page("Service unavailable", "Our services aren't available right now.")),
  hang: () => undefined,
  reset: ({ response }) => {
    response.socket?.resetAndDestroy();
    return undefined;
  },
  cut: async ({ response, honest }) => {
    await sendCut(response, await honest());
    return undefined;
  },
  "wrong-digest": async ({ honest }) => {
    const reply = await honest();
    return { ...reply, body: altered(reply.body) };
  },
  "foreign-link": async ({ honest, url }) => {
    const reply = await honest();
    const path = url.split("?")[0] ?? url;
    return {
      ...reply,
      headers: { ...reply.headers, Link: `<http://${FOREIGN_HOST}${path}?last=a&n=100>; rel="next"` },
    };
  },
  "foreign-redirect": ({ url }) => plain(307, { Location: `https://${FOREIGN_HOST}${url}?se=2099-01-01&sig=foreign` }),
  "looping-link": async ({ honest, url }) => {
    const reply = await honest();
    return { ...reply, headers: { ...reply.headers, Link: `<${url}>; rel="next"` } };
  },
  huge: async ({ response, head }) => {
    await sendEndless(response, head);
    return undefined;
  },
  "no-json-at-all": () => plain(200, { "Content-Type": "application/json" }, '{"name": "sample", "tags": [1, 2'),
  "wrong-types": async ({ honest }) => {
    const reply = await honest();
    return { ...reply, body: mistyped(reply.body) };
  },
  "not-json": () => plain(200, HTML, page("Sign in", "Sign in to your network to go on.")),
};

/** Answers a request as a rule says. */
export async function misbehave(fault: Faulty): Promise<void> {
  const reply = await KINDS[fault.rule.kind](fault);
  if (reply) send(fault.response, reply, fault.head);
}
