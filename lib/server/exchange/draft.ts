import "server-only";
import { currentExchange } from "./exchange";
import type { Use } from "./exchange-store.mjs";

export type { Draft, Use } from "./exchange-store.mjs";

/** Readings of one answer that are watched. An answer made from more is made anew each time. */
const MOST_USES = 200;

/** Notes a reading from which the current answer is made. */
export function noteUse(use: Use): void {
  const draft = currentExchange()?.draft;
  if (!draft || draft.isSpoiled) return;
  if (draft.uses.length < MOST_USES) draft.uses.push(use);
  else draft.isSpoiled = true;
}

/**
 * Says that the current answer is the same for everybody who sends this address, as long as what it was made from stays: a page, or
 * an answer of the API whose bytes do not depend on when they were made.
 */
export function offerDraft(kind: "page" | "answer"): void {
  const draft = currentExchange()?.draft;
  if (draft) draft.kind = kind;
}

/** Says when the registry said what the current answer shows, in milliseconds since 1970. */
export function dateDraft(readAt: number): void {
  const draft = currentExchange()?.draft;
  if (draft) draft.readAt = readAt;
}

/** Says that the current answer goes without something that would have come. */
export function delayDraft(): void {
  const draft = currentExchange()?.draft;
  if (draft) draft.isLate = true;
}

/** Returns true if nobody waits for the current answer, so that it can wait for all its parts. */
export function isPatient(): boolean {
  return currentExchange()?.draft.isPatient ?? false;
}

/** Says that the current answer waited for the registry. */
export function noteWait(): void {
  const draft = currentExchange()?.draft;
  if (draft) draft.hasWaited = true;
}

/** Returns true if the current answer waited for the registry. */
export function hasWaited(): boolean {
  return currentExchange()?.draft.hasWaited ?? false;
}

/** Says that the current answer must not be kept: it tells of a failure. */
export function spoilDraft(): void {
  const draft = currentExchange()?.draft;
  if (draft) draft.isSpoiled = true;
}

/** Says until when the words of the current answer are true, in milliseconds since 1970. */
export function limitDraft(until: number): void {
  const draft = currentExchange()?.draft;
  if (draft) draft.until = Math.min(draft.until, until);
}
