import "server-only";
import type { RegionProgress } from "@/lib/contract/health/reader-progress";
import type { ReaderCounts, Round } from "../../store/reader/reader-store";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** A reader that reads tells how far it is at least this often, however slow. */
const SILENT = 10 * MINUTE;

type Known = { round: Round | undefined; counts: ReaderCounts; intervalSeconds: number; now: number };

/** Returns how far the reader is in a region. */
export function regionProgress({ round, counts, intervalSeconds, now }: Known): RegionProgress {
  if (!round) return { state: "waiting", round: 0, requests: 0, failures: 0, perMinute: 0, ...counts };
  const { number, beganAt, endedAt, report } = round;
  const { requests, failures, lastFailure, at } = report;
  const paused = endedAt === undefined && report.paused && report.paused.until > now ? report.paused : undefined;
  // A report that is old, or of a clock that was set back, says nothing of the last minute.
  const perMinute = endedAt === undefined && Math.abs(now - at) < MINUTE ? report.perMinute : 0;
  return {
    state: paused ? "paused" : endedAt === undefined ? "reading" : "complete",
    round: number,
    beganAt,
    endedAt,
    nextAt: endedAt === undefined ? undefined : nextAt(endedAt, intervalSeconds * SECOND, now),
    silentSince: endedAt === undefined && !paused && now - at > SILENT ? at : undefined,
    paused,
    ...counts,
    requests,
    failures,
    perMinute,
    lastFailure,
    secondsToGo: endedAt === undefined ? secondsToGo(counts, perMinute) : undefined,
  };
}

/** Returns when the next round begins; `undefined` if it should have. A clock that was set back does not make it wait longer. */
function nextAt(endedAt: number, interval: number, now: number): number | undefined {
  const next = Math.min(endedAt, now) + interval;
  return next > now ? next : undefined;
}

/** While lists are missing, nobody knows how many tags there are. */
function secondsToGo({ listsLeft, repositories, listed, tags, read }: ReaderCounts, perMinute: number) {
  if (perMinute === 0 || listed < repositories) return undefined;
  return Math.round(((listsLeft + tags - read) / perMinute) * 60);
}
