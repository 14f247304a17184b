import "server-only";
import { type Dispatcher, request } from "undici";
import type { Pace } from "@/lib/server/pace/pace";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { ProxyOf } from "@/lib/server/settings/proxy/proxies";
import type { Limits } from "../limits";
import { checkForm, inForm } from "./answer-form";
import type { OnAttempt, OnCall, Sighting } from "./attempt/attempt-record";
import type { Outcome } from "./attempt/outcome";
import { failureOfStatus } from "./attempt/status-failure";
import { upstreamIds } from "./attempt/upstream-id";
import { bodyChunks, drain, readBody } from "./body";
import { header } from "./header";
import { proxyErrorOf } from "./proxy-error";
import type { Question } from "./question";
import { isRedirect, type RedirectRule, redirectTarget } from "./redirect";

/** Returns the trace to which the current request belongs, in the form of its header; `undefined` if there is none. */
export type Traceparent = () => string | undefined;

/** What an exchange needs: connections, hosts for redirects, limits, the pace, and receivers of attempts and refused hosts. */
export type Wire = {
  dispatcher: Dispatcher;
  redirects: RedirectRule;
  limits: Limits;
  /** Which proxy each address goes through; none if left out. */
  proxyOf?: ProxyOf | undefined;
  /** As fast as the limits allow if left out. */
  pace?: Pace | undefined;
  onAttempt: OnAttempt;
  onCall?: OnCall | undefined;
  /** For the registry endpoint alone; nothing is told if left out. */
  traceparent?: Traceparent | undefined;
  onForeignHost: (host: string) => void;
};

const NOT_MODIFIED = 304;

/**
 * Sends one request, follows its redirects and reads the answer.
 * @throws RegistryFailure, the signal's reason, or the connection's error
 */
export async function exchange(
  question: Question,
  wire: Wire,
  signal: AbortSignal,
  sighting: Sighting,
): Promise<Outcome> {
  const started = performance.now();
  const opened = await open(question, wire, signal, sighting);
  if (!opened.ok) return opened;
  const { headers, statusCode } = opened.answer;
  if (statusCode === NOT_MODIFIED) {
    await drain(opened.answer, wire.limits.errorBytes);
    const milliseconds = performance.now() - started;
    return { ok: true, answer: { headers, bytes: new Uint8Array(), size: 0, milliseconds, isUnchanged: true } };
  }
  const { bytes, size } = await readAnswer(opened.answer, question);
  return { ok: true, answer: { headers, bytes, size, milliseconds: performance.now() - started } };
}

/** The body, or its size if the question reads it itself. */
async function readAnswer(response: Dispatcher.ResponseData, question: Question) {
  if (!question.read) {
    const bytes = await readBody(response, question.bytes, question.subject);
    checkForm(bytes, question);
    return { bytes, size: bytes.byteLength };
  }
  let size = 0;
  const chunks = bodyChunks(response, question.bytes, question.subject, (read) => {
    size = read;
  });
  await question.read(inForm(chunks, question));
  return { bytes: new Uint8Array(), size };
}

/**
 * Does the same up to a 200, or to a 304 that was asked for. The caller must read or destroy its body.
 * @throws RegistryFailure, the signal's reason, or the connection's error
 */
export async function open(
  question: Question,
  wire: Wire,
  signal: AbortSignal,
  sighting: Sighting,
): Promise<Outcome<Dispatcher.ResponseData>> {
  const { subject, endpoint, accept, unless } = question;
  // Sends nothing that identifies us or the visitor, to the registry endpoint or to a data host.
  const headers = {
    accept,
    "accept-encoding": "identity",
    "user-agent": "mar-discovery",
    ...(unless ? { "if-none-match": `"${unless}"` } : {}),
  };
  let url = question.url;
  for (let redirects = 0; ; redirects += 1) {
    const traceparent = url.origin === wire.redirects.origin ? wire.traceparent?.() : undefined;
    const response = await send(url, wire, traceparent ? { ...headers, traceparent } : headers, signal);
    // An abandoned body emits an error; without a listener that would end the process.
    response.body.on("error", () => {});
    sighting.status = response.statusCode;
    if (!sighting.ledOn) {
      sighting.firstByte ??= performance.now();
      sighting.upstreamIds = upstreamIds(response.headers);
    }
    if (response.statusCode === 200 || (unless && response.statusCode === NOT_MODIFIED))
      return { ok: true, answer: response };
    if (!isRedirect(response.statusCode)) return failureOfStatus(response, question, wire.limits);
    await drain(response, wire.limits.errorBytes);
    if (redirects >= wire.limits.redirects) throw new RegistryFailure("malformed", `${subject}: too many redirects`);
    const target = redirectTarget(header(response.headers, "location"), url, endpoint, wire.redirects);
    if (target.kind === "malformed")
      throw new RegistryFailure("malformed", `${subject}: a redirect has no valid target`);
    if (target.kind === "foreign") {
      wire.onForeignHost(target.host);
      throw new RegistryFailure(
        "foreign-redirect",
        `${subject}: a redirect leads to ${target.host}, which is not a data host of the region`,
        { trouble: "led-elsewhere" },
      );
    }
    url = target.url;
    sighting.ledOn = url.origin !== wire.redirects.origin;
  }
}

/** Errors of the proxy, if there is one, are told from those of the host behind it. */
async function send(url: URL, wire: Wire, headers: Record<string, string>, signal: AbortSignal) {
  try {
    // Its own object for each request: undici's proxy connections write the host into it.
    return await request(url, { dispatcher: wire.dispatcher, method: "GET", headers: { ...headers }, signal });
  } catch (error) {
    throw wire.proxyOf?.(url) ? proxyErrorOf(error) : error;
  }
}
