import "server-only";

/** Every bound that the registry client keeps. Times are in milliseconds. */
export type Limits = {
  /** Bytes of one manifest; the least that the spec asks registries to take. */
  manifestBytes: number;
  /** Bytes of one image configuration, and of any other blob that is read whole. */
  configBytes: number;
  /** Bytes of one packed chart; few have a tenth of it. */
  chartBytes: number;
  /** Bytes of one blob that is passed on as it comes. */
  streamBytes: number;
  /** Bytes of one list, all its pages together. */
  listBytes: number;
  /** Tags of one repository. */
  tagNames: number;
  /** Repositories of the catalog. */
  catalogNames: number;
  /** Bytes of an error's body that are read to understand it. */
  errorBytes: number;
  connectMilliseconds: number;
  /** One attempt at anything but a list or a packed chart: connection, redirects and body together. */
  attemptMilliseconds: number;
  /** One attempt at a packed chart. */
  chartAttemptMilliseconds: number;
  /** One attempt at one page of a list. */
  listAttemptMilliseconds: number;
  /** All attempts and the pauses between them; waiting for a place is not counted. */
  totalMilliseconds: number;
  /** The same for a list with all its pages. */
  listTotalMilliseconds: number;
  /** Attempts in all where the registry throttles, fails or cannot be reached. */
  attempts: number;
  /** Attempts in all where no answer comes in time. */
  timeoutAttempts: number;
  /** Attempts in all where a 403 has no body, as MAR's front door sends now and then. */
  refusedAttempts: number;
  /** Longest pause before the second attempt; it doubles with each further one. */
  backoffBaseMilliseconds: number;
  backoffCapMilliseconds: number;
  /** Longest `Retry-After` that is waited for; a longer one is the asker's to wait for. */
  retryAfterCapMilliseconds: number;
  /** Requests to a region at one time, data hosts included. */
  concurrency: number;
  /** How long a request may wait for a place among them. */
  placeMilliseconds: number;
  /** Blobs of a region that are passed on as they come at one time; they have places of their own. */
  streams: number;
  /** How long one may wait for a place among them. */
  streamPlaceMilliseconds: number;
  /** From the first to the last byte of one of them, as the registry sends it. */
  streamMilliseconds: number;
  /** How long its reader may take nothing of it. */
  idleReaderMilliseconds: number;
  /** Pages of one list. */
  pages: number;
  /** Names asked for in one page of the catalog; registries may refuse more than 1000. */
  catalogPageNames: number;
  redirects: number;
};

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  manifestBytes: 4 * MIB,
  configBytes: 4 * MIB,
  chartBytes: 8 * MIB,
  streamBytes: 1024 * MIB,
  listBytes: 64 * MIB,
  // A hundred times as many as the longest list that is known; what is kept of as many never exceeds the cache of lists.
  tagNames: 1_500_000,
  // MAR has some 3,000. Each search looks at all of them, and must not take longer than others can wait.
  catalogNames: 20_000,
  errorBytes: 64 * 1024,
  connectMilliseconds: 3000,
  attemptMilliseconds: 5000,
  chartAttemptMilliseconds: 10_000,
  listAttemptMilliseconds: 20_000,
  totalMilliseconds: 20_000,
  listTotalMilliseconds: 60_000,
  attempts: 3,
  timeoutAttempts: 2,
  refusedAttempts: 3,
  backoffBaseMilliseconds: 200,
  backoffCapMilliseconds: 2000,
  retryAfterCapMilliseconds: 5000,
  concurrency: 16,
  placeMilliseconds: 20_000,
  streams: 8,
  streamPlaceMilliseconds: 10_000,
  streamMilliseconds: 600_000,
  idleReaderMilliseconds: 30_000,
  pages: 500,
  catalogPageNames: 1000,
  redirects: 2,
};
