import "server-only";

/** All limits of the registry client. Times are in milliseconds. */
export type Limits = {
  /** Bytes of one manifest: the minimum that the spec asks registries to accept. */
  manifestBytes: number;
  /** Bytes of one small blob, such as an image configuration. Whoever wants a larger one says so. */
  blobBytes: number;
  /** Bytes of one streamed blob. */
  streamBytes: number;
  /** Bytes of one list, all pages together. */
  listBytes: number;
  /** Bytes of one list of referrers, all pages together. Beyond about 4 MiB a page takes more memory than a thread has. */
  referrersBytes: number;
  /** Tags of one repository. */
  tagNames: number;
  /** Repositories in the catalog. */
  catalogNames: number;
  /** Bytes read of an error's body. */
  errorBytes: number;
  connectMilliseconds: number;
  /** One attempt, except at a list or a large blob: connection, redirects and body together. */
  attemptMilliseconds: number;
  /** One attempt at a blob that may be larger than a small one, such as a packed chart. */
  largeBlobAttemptMilliseconds: number;
  /** One attempt at one page of a list. */
  listAttemptMilliseconds: number;
  /** All attempts and the pauses between them, without the wait for a place. */
  totalMilliseconds: number;
  /** The same for a list with all its pages. */
  listTotalMilliseconds: number;
  /** Attempts if the registry throttles, fails or cannot be reached. */
  attempts: number;
  /** Attempts if no answer comes in time. */
  timeoutAttempts: number;
  /** Attempts for a 403 without a body, which MAR's front door sends occasionally. */
  refusedAttempts: number;
  /** Longest pause before the second attempt; it doubles with each further attempt. */
  backoffBaseMilliseconds: number;
  backoffCapMilliseconds: number;
  /** Longest `Retry-After` to wait for; a longer one is passed on to the visitor. */
  retryAfterCapMilliseconds: number;
  /** Concurrent requests to a region, data hosts included. */
  concurrency: number;
  /** How long a request may wait for a place. */
  placeMilliseconds: number;
  /** Concurrent streamed blobs of a region; they have their own places. */
  streams: number;
  /** How long a stream may wait for a place. */
  streamPlaceMilliseconds: number;
  /** How long a stream that has begun may bring nothing. */
  streamGapMilliseconds: number;
  /** Longest stream, from the registry's first byte to its last. */
  streamMilliseconds: number;
  /** How long a stream's reader may take nothing. */
  idleReaderMilliseconds: number;
  /** Pages of one list. */
  pages: number;
  /** Names requested per page of the catalog; registries may refuse more than 1000. */
  catalogPageNames: number;
  redirects: number;
};

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  manifestBytes: 4 * MIB,
  blobBytes: 4 * MIB,
  streamBytes: 1024 * MIB,
  listBytes: 64 * MIB,
  // Each page should fit a manifest.
  referrersBytes: 16 * MIB,
  // A hundred times the longest known list. What is kept of a list this long still fits the cache of lists.
  tagNames: 1_500_000,
  // MAR has about 3,000. Each search examines all of them, and must not make others wait.
  catalogNames: 20_000,
  errorBytes: 64 * 1024,
  connectMilliseconds: 3000,
  attemptMilliseconds: 5000,
  largeBlobAttemptMilliseconds: 10_000,
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
  // A data host or a network that pauses has not failed, and a stream cannot be asked for again.
  streamGapMilliseconds: 30_000,
  streamMilliseconds: 600_000,
  idleReaderMilliseconds: 30_000,
  pages: 500,
  catalogPageNames: 1000,
  redirects: 2,
};
