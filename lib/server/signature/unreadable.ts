import "server-only";
import type { UnreadableSignature } from "@/lib/contract/image/signature";

/** Thrown within this folder by what reads an envelope; `readSignature` makes it a value. */
export class Unreadable extends Error {
  constructor(
    readonly failure: UnreadableSignature["failure"],
    readonly part: UnreadableSignature["part"],
  ) {
    super(`${failure}: ${part}`);
  }
}

/**
 * What `read` gives; whatever goes wrong in it makes that part of the envelope malformed.
 * @throws Unreadable
 */
export function orMalformed<T>(part: UnreadableSignature["part"], read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("malformed", part);
  }
}
