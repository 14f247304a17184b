import "server-only";
import { setMaxListeners } from "node:events";
import type { Lead, ReaderStore } from "../store/reader/reader-store";
import type { Clock } from "./clock";

/** How long a claim lasts unless it is renewed, in milliseconds: another process takes over within a minute. */
const CLAIM = 30_000;

const MOST_LISTENERS = 100;

type Options = {
  store: Pick<ReaderStore, "lead" | "resign">;
  /** A name of this process alone. */
  holder: string;
  /** Called when it is known who leads, each time. */
  onLead?: (lead: Lead) => void;
  clock: Clock;
  /** How long a claim lasts, in milliseconds. */
  claim?: number;
};

/**
 * Does work while this process leads, until the signal aborts. The work's own signal aborts when it no longer does, and the end of the
 * work is waited for.
 */
export async function whileLeading(
  work: (signal: AbortSignal) => Promise<void>,
  { store, holder, onLead, clock, claim = CLAIM }: Options,
  signal: AbortSignal,
): Promise<void> {
  const { renewed, patience, again, safe } = timesOf(claim);
  let led: { controller: AbortController; ended: Promise<void> } | undefined;
  let renewedAt = 0;
  const end = async () => {
    led?.controller.abort();
    await led?.ended;
    led = undefined;
  };
  while (!signal.aborted) {
    const askedAt = clock.now();
    const lead = await inTime(store.lead(holder, claim), clock.sleep(patience, signal));
    if (lead) onLead?.(lead);
    if (lead?.isOurs) {
      renewedAt = askedAt;
      led ??= begin(work);
    } else if (lead || clock.now() - renewedAt > safe) await end();
    await clock.sleep(lead ? renewed : again, signal).catch(() => undefined);
  }
  await end();
  await store.resign(holder).catch(() => undefined);
}

function begin(work: (signal: AbortSignal) => Promise<void>) {
  const controller = new AbortController();
  // Each question under way, of both regions, listens.
  setMaxListeners(MOST_LISTENERS, controller.signal);
  return { controller, ended: work(controller.signal) };
}

/** Returns how often a claim is renewed, how long the store is waited for and when it is asked again, and after which time the leader stops. */
function timesOf(claim: number) {
  return { renewed: claim / 3, patience: claim / 6, again: claim / 15, safe: (claim * 2) / 3 };
}

/** Returns the answer of the store; `undefined` if it fails or does not come in time. */
async function inTime(asked: Promise<Lead>, tooLong: Promise<void>): Promise<Lead | undefined> {
  try {
    return (await Promise.race([asked, tooLong])) ?? undefined;
  } catch {
    return undefined;
  } finally {
    for (const late of [asked, tooLong]) late.catch(() => undefined);
  }
}
