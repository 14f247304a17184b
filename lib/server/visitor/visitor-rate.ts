import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { currentExchange, type Exchange } from "../exchange/exchange";
import { memory } from "../memory/memory";
import { refuseUnderPressure } from "../memory/pressure";
import { RegistryFailure } from "../problem/registry-failure";
import { processWide } from "../runtime/process-wide";
import type { RateLimit } from "../settings/rate-limit";
import { settings } from "../settings/settings";
import { askerSignal } from "./asker-signal";
import { countQuestion } from "./questions";
import { TokenBuckets } from "./token-buckets";
import { visitorAddress } from "./visitor-address";

/** Requests to the registry that one token pays for: a page with all its parts takes one token. */
const QUESTIONS_A_TOKEN = 40;
/** How long an answer in progress waits for another token, in milliseconds. */
const LONGEST_WAIT = 10_000;

/**
 * Lets the visitor for whom this code runs send one more request for what is not known yet. Background work is not
 * limited. An answer that needs many is slowed down rather than broken off.
 * @throws RegistryFailure `rate-limited`, with the seconds to wait; `busy` if memory is short or the answer has asked
 *   enough
 */
export function takeVisitorTurn(): Promise<void> | undefined {
  const exchange = currentExchange();
  if (!exchange) return undefined;
  refuseUnderPressure();
  const before = countQuestion(exchange);
  const { rateLimit } = settings();
  if (rateLimit === "off" || exchange.draft.isPatient || before % QUESTIONS_A_TOKEN !== 0) return undefined;
  return takeToken(exchange, rateLimit, before);
}

async function takeToken(exchange: Exchange, rateLimit: RateLimit, before: number): Promise<void> {
  const buckets = processWide("visitor rates", () => {
    const made = new TokenBuckets(rateLimit);
    memory().registerFixed(() => made.bytes);
    return made;
  });
  const client = visitorAddress(exchange, settings().trustedProxies);
  const since = performance.now();
  for (;;) {
    const wait = buckets.take(client, performance.now());
    if (wait === 0) return;
    if (before === 0 || performance.now() - since > LONGEST_WAIT) throw tooMuch(wait);
    const signal = askerSignal();
    await sleep(wait, undefined, { signal }).catch(() => signal?.throwIfAborted());
  }
}

function tooMuch(milliseconds: number): RegistryFailure {
  const retryAfter = Math.max(1, Math.ceil(milliseconds / 1000));
  return new RegistryFailure("rate-limited", "too many requests for unknown data from one address", {
    retryAfter,
  });
}
