import "server-only";
import { DEFAULT_LIMITS, type Limits } from "../registry/limits";

const MIB = 1024 * 1024;

/** Limits of the portal's client: the registry client's, with less patience, as a page is whole without its answers. */
export const PORTAL_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  concurrency: 4,
  placeMilliseconds: 5_000,
  totalMilliseconds: 10_000,
  attempts: 2,
  timeoutAttempts: 1,
  refusedAttempts: 2,
};

/** Bytes of the list of a repository's tags: four times the longest known. */
export const TAGS_BYTES = 16 * MIB;

/** Bytes of a repository's details; a README of a million characters fits, escaped. */
export const DETAILS_BYTES = 4 * MIB;
