import "server-only";

/**
 * Whose turn it is to read a list from its registry: ours until `end`, which first waits for the list to be stored; or
 * nobody's, as another process has just read it.
 */
export type Turn = { isOurs: true; end(): Promise<void> } | { isOurs: false };

/** `after`: the time of the reading that is known. `signal`: aborts when nobody waits any more, and the turn is ours. */
export type TurnOptions = { after: number; signal: AbortSignal };

/** A turn that nobody else can have: one process alone reads, or the store cannot tell. */
export const ONLY_TURN: Turn = { isOurs: true, end: async () => undefined };
