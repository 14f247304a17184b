import "server-only";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Encoding, encodingFor } from "./encoding";
import type { KeptAnswer } from "./kept-answer";
import { ageOf } from "./validity";

type Form = NonNullable<ReturnType<KeptAnswer["form"]>>;
type Visit = { request: IncomingMessage; response: ServerResponse };

/** How long a shared cache may give a page that has ended: while it asks for the next, and while we are gone. Its scripts correct its ages. */
const PAGE_REVALIDATE_SECONDS = 60;
const PAGE_ERROR_SECONDS = 3_600;

/** Sends a kept answer, or 304 to a client that has it. */
export function sendKept({ request, response }: Visit, kept: KeptAnswer, form: Form, now: number): void {
  const headers = [
    "X-Content-Type-Options",
    "nosniff",
    "X-Request-Id",
    randomUUID(),
    "X-Data-Age",
    String(ageOf(kept, now)),
    "Cache-Control",
    cacheControl(kept, now),
    "ETag",
    form.etag,
  ];
  if (isKnown(request.headers["if-none-match"], form.etag)) {
    response.writeHead(304, [...headers, ...varyOf(form)]);
    response.end();
    return;
  }
  const encoding = form.isEncodable ? encodingFor(request.headers["accept-encoding"]) : "identity";
  const body = kept.body(form, encoding);
  const send = (bytes: Buffer, sent: Encoding) => {
    const coding = sent === "identity" ? [] : ["Content-Encoding", sent];
    response.writeHead(200, [...form.headers, ...headers, ...coding, "Content-Length", String(bytes.byteLength)]);
    response.end(request.method === "HEAD" ? undefined : bytes);
  };
  if (Buffer.isBuffer(body)) send(body, encoding);
  else
    body.then(
      (bytes) => send(bytes, encoding),
      () => send(form.bodies.identity, "identity"),
    );
}

/** A page may be given by others until its words change. */
function cacheControl({ draft, end, cacheControl }: KeptAnswer, now: number): string {
  if (draft.kind !== "page") return cacheControl;
  const seconds = Math.max(0, Math.ceil((end - now) / 1000));
  return `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${PAGE_REVALIDATE_SECONDS}, stale-if-error=${PAGE_ERROR_SECONDS}`;
}

function varyOf({ headers }: Form): string[] {
  const at = headers.lastIndexOf("Vary");
  return at < 0 ? [] : headers.slice(at, at + 2);
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header === "*") return true;
  const plain = (text: string) => text.trim().replace(/^W\//, "");
  return header.split(",").some((each) => plain(each) === plain(etag));
}
