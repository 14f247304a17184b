import "server-only";
import { randomUUID } from "node:crypto";
import { namesValidator } from "../exchange/validator";
import type { AnswerHeaders } from "../headers/answer-headers";
import { type Encoding, encodingFor } from "./encoding";
import type { Asked, Reply } from "./front.mjs";
import type { KeptAnswer } from "./kept-answer";
import { ageOf } from "./validity";

type Form = NonNullable<ReturnType<KeptAnswer["form"]>>;

/** How long a shared cache may give a page that has ended: while it asks for the next, and while we are gone. Its scripts correct its ages. */
const PAGE_REVALIDATE_SECONDS = 60;
const PAGE_ERROR_SECONDS = 3_600;

/** Returns what a request gets of a kept answer: 304 for a client that has it. At once, unless it must be compressed first. */
export function replyWith(
  request: Asked,
  kept: KeptAnswer,
  form: Form,
  { now, common }: { now: number; common: AnswerHeaders },
): Reply | Promise<Reply> {
  const age = ageOf(kept, now);
  const { route } = kept;
  const headers = [
    "X-Request-Id",
    randomUUID(),
    "X-Data-Age",
    String(age),
    "Cache-Control",
    cacheControl(kept, now),
    "ETag",
    form.etag,
  ];
  const vary = form.vary ? [form.vary, ...common.vary] : common.vary;
  if (vary.length > 0) headers.push("Vary", vary.join(", "));
  headers.push(...common.headers);
  const known = request.headers["if-none-match"];
  // Whoever has the answer has its policy.
  if (known !== undefined && namesValidator(known, form.etag)) return { status: 304, headers, route, age };
  const encoding = form.isEncodable ? encodingFor(request.headers["accept-encoding"]) : "identity";
  const reply = (body: Buffer, sent: Encoding): Reply => {
    const policy = form.policy ?? common.policy;
    if (policy) headers.push("Content-Security-Policy", policy);
    if (sent !== "identity") headers.push("Content-Encoding", sent);
    headers.push("Content-Length", String(body.byteLength));
    return { status: 200, headers: form.headers.concat(headers), body, route, age };
  };
  const body = kept.body(form, encoding);
  if (Buffer.isBuffer(body)) return reply(body, encoding);
  return body.then(
    (bytes) => reply(bytes, encoding),
    () => reply(form.bodies.identity, "identity"),
  );
}

/** A page may be given by others until its words change. */
function cacheControl({ draft, end, cacheControl }: KeptAnswer, now: number): string {
  if (draft.kind !== "page") return cacheControl;
  const seconds = Math.max(0, Math.ceil((end - now) / 1000));
  return `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${PAGE_REVALIDATE_SECONDS}, stale-if-error=${PAGE_ERROR_SECONDS}`;
}
