import "server-only";
import type { ProblemReason } from "@/lib/contract/problem";
import type { Verdict } from "./gate";

/** The registry endpoint of a region, and the hosts to which it redirects blobs. */
export type PacedHost = "registry" | "data";

/** What a request wants: `subject` names it in messages, a blob comes from the data hosts. */
export type Asked = { subject: string; isBlob: boolean };

/** What a request has learned of each host. `retryAfter` is in seconds; `outage` is why the registry endpoint seems to be down. */
export type Learned = Partial<Record<PacedHost, Verdict>> & {
  retryAfter?: number | undefined;
  outage?: ProblemReason | undefined;
};

/** The permission to send one request; `end` must be called once, with nothing if it was not sent or broken off. */
export type Permit = { isOutdated: () => boolean; end: (learned?: Learned) => void };

/** How fast a region's registry may be asked, for its client. */
export type Pace = {
  /**
   * Returns when one request may be sent.
   * @throws RegistryFailure `throttled`; the signal's reason when it aborts
   */
  enter(asked: Asked, signal: AbortSignal): Promise<Permit>;
  /**
   * Takes a 429. `isFinal` tells that its sender does not ask again. Returns true if nobody should: the host is asked one thing at a time
   * now.
   */
  slowDown(throttled: { host: PacedHost; retryAfter: number | undefined; isFinal: boolean }): boolean;
};

const PERMIT: Permit = { isOutdated: () => false, end: () => undefined };

/** The pace of a client that nothing holds back. */
export const UNPACED: Pace = { enter: async () => PERMIT, slowDown: () => false };
