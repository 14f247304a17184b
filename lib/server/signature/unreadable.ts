import "server-only";
import type { UnreadableSignature } from "@/lib/contract/image/signature";

/** Thrown by readers of envelopes inside this folder; `readSignature` turns it into a value. */
export class Unreadable extends Error {
  constructor(
    readonly failure: UnreadableSignature["failure"],
    readonly part: UnreadableSignature["part"],
  ) {
    super(`${failure}: ${part}`);
  }
}

/**
 * Returns the result of `read`. Any error in it marks that part of the envelope as malformed.
 * @throws Unreadable
 */
export function orMalformed<T>(part: UnreadableSignature["part"], read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("malformed", part);
  }
}
