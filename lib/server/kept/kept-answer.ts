import "server-only";
import { createHash } from "node:crypto";
import type { Draft } from "../exchange/draft";
import type { Route } from "../tally/route.mjs";
import { commonScript } from "./common-script";
import { type Encoding, encode, isWorthEncoding } from "./encoding";
import { formOf } from "./page-form";
import type { Recorded } from "./recording";

/** Headers of a recorded answer that belong to the one visitor, or to the way it was sent. */
const OWN = new Set([
  "cache-control",
  "connection",
  "content-encoding",
  "content-length",
  "content-security-policy",
  "date",
  "etag",
  "keep-alive",
  "transfer-encoding",
  "vary",
  "x-body-length",
  // Of each request: ../headers
  "access-control-allow-origin",
  "access-control-expose-headers",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "referrer-policy",
  "strict-transport-security",
  "x-content-type-options",
  "x-data-age",
  "x-request-id",
]);

/** A finished answer in the form that everybody gets. */
type Form = {
  etag: string;
  /** Names and values, one after the other, without those that change with time. */
  headers: string[];
  /** What the application says that it depends on. */
  vary: string;
  /** The security policy of a page. */
  policy?: string;
  bodies: { identity: Buffer } & Partial<Record<Encoding, Buffer | Promise<Buffer>>>;
  isEncodable: boolean;
};

/** An answer that is kept: as it was recorded, until somebody asks for it again. Most pages are asked for once. */
export class KeptAnswer {
  readonly draft: Draft;
  /** Until when it is right, in milliseconds since 1970. */
  readonly end: number;
  /** What its address is for. */
  readonly route: Route;
  #recorded: Recorded | undefined;
  #form: Form | undefined;

  constructor(draft: Draft, end: number, route: Route, recorded: Recorded) {
    this.draft = draft;
    this.end = end;
    this.route = route;
    this.#recorded = recorded;
  }

  /** Bytes that it takes in memory, and may take once it is compressed. */
  get bytes(): number {
    const size = this.#recorded?.body.byteLength ?? this.#form?.bodies.identity.byteLength ?? 0;
    return 8_192 + Math.ceil(size * 1.5) + this.draft.uses.length * 200;
  }

  /** `Cache-Control` as the application sent it. */
  cacheControl = "";

  /** Returns the form that everybody gets; `undefined` if there is none. */
  form(): Form | undefined {
    if (this.#recorded) this.#form = this.#made(this.#recorded);
    this.#recorded = undefined;
    return this.#form;
  }

  /** Returns the body in a form that the client takes. */
  body(form: Form, encoding: Encoding): Buffer | Promise<Buffer> {
    const { bodies } = form;
    if (encoding === "identity") return bodies.identity;
    const known = bodies[encoding];
    if (known) return known;
    const made = encode(bodies.identity, encoding).then((body) => {
      bodies[encoding] = body;
      return body;
    });
    bodies[encoding] = made;
    return made;
  }

  #made({ headers, body }: Recorded): Form | undefined {
    const type = headers.get("content-type") ?? "";
    const kept = [...headers].filter(([name]) => !OWN.has(name)).flat();
    this.cacheControl = headers.get("cache-control") ?? "";
    const isEncodable = isWorthEncoding(type, body);
    const named = variesBy(headers.get("vary"), isEncodable);
    if (this.draft.kind !== "page") {
      const etag = headers.get("etag");
      return etag ? { etag, headers: kept, vary: named, bodies: { identity: body }, isEncodable } : undefined;
    }
    const page = formOf(body.toString(), headers.get("content-security-policy") ?? "", commonScript());
    if (!page) return undefined;
    const identity = Buffer.from(page.html);
    const etag = `W/"${createHash("sha256").update(identity).digest("base64url").slice(0, 27)}"`;
    return { etag, headers: kept, vary: named, policy: page.policy, bodies: { identity }, isEncodable };
  }
}

/** Headers of the router, which it sends with `rsc` alone, and those that `../headers` names for each request anew. */
const LEFT_OUT = /^(?:next-router-.*|accept|origin|user-agent)$/i;

/** Returns the names of the headers by which answers differ, as few as tell them apart: nginx keeps nothing whose `Vary` has more than 128 characters. */
function variesBy(vary = "", isEncodable: boolean): string {
  const names = vary.split(",").map((name) => name.trim());
  const all = isEncodable && !/accept-encoding/i.test(vary) ? [...names, "Accept-Encoding"] : names;
  return all.filter((name) => name && !LEFT_OUT.test(name)).join(", ");
}
