import "server-only";
import type { Draft } from "../exchange/draft";

/** How long an answer whose time is over is still given while one visitor has it made anew, in milliseconds. */
const GRACE = 10_000;
const MINUTE = 60_000;

/** What may be done with a kept answer: it is right; it may be given until the next is made; it is no longer right. */
export type State = "current" | "ending" | "over";

type Timed = { draft: Draft; end: number };

/**
 * Returns what may be done with an answer now. One of the API stays as long as the registry says the same: only its age changes. A page
 * has ages in words, so that it ends with its readings, and with the minute.
 */
export function stateOf({ draft: { kind, uses }, end }: Timed, now: number): State {
  if (now >= end + GRACE) return "over";
  let isCurrent = now < end;
  for (const { madeFrom, fresh, readAt } of uses) {
    const last = readAt();
    if (last === undefined || now < last || now - last >= fresh + GRACE) return "over";
    if (now - last >= fresh || (kind === "page" && last !== madeFrom)) isCurrent = false;
  }
  return isCurrent ? "current" : "ending";
}

/** Returns until when the answer of a draft is right, in milliseconds since 1970; `undefined` if it is not to be kept. */
export function endOf({ kind, isSpoiled, until, uses }: Draft, now: number): number | undefined {
  if (!kind || isSpoiled || uses.some(({ madeFrom, fresh }) => now - madeFrom >= fresh)) return undefined;
  const ends =
    kind === "page" ? uses.map(({ madeFrom, fresh }) => Math.min(madeFrom + fresh, nextMinute(madeFrom, now))) : [];
  const end = Math.min(until, ...ends);
  return end > now ? end : undefined;
}

/** Returns when the words of an age change: they count whole minutes, hours and days. */
function nextMinute(from: number, now: number): number {
  return from + (Math.floor(Math.max(0, now - from) / MINUTE) + 1) * MINUTE;
}

/** Returns how old what an answer shows is, in whole seconds: since the registry last said the same. */
export function ageOf({ draft: { kind, uses, readAt = 0 } }: Timed, now: number): number {
  const isSame = kind === "answer" && uses.length > 0;
  const last = isSame ? Math.min(...uses.map((use) => use.readAt() ?? readAt)) : readAt;
  return Math.max(0, Math.floor((now - last) / 1000));
}
