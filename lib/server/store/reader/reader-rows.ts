import "server-only";
import * as z from "zod";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import type { Tables } from "../sql/tables";
import { type ReadRepository, type Round, STAGES, type Standing } from "./reader-store";

const reportSchema = z.object({
  requests: z.number(),
  failures: z.number(),
  lastFailure: z.object({ subject: z.string(), reason: z.string(), at: z.number() }).optional(),
  paused: z.object({ reason: z.string(), until: z.number() }).optional(),
  perMinute: z.number(),
  at: z.number(),
});
const stageSchema = z.enum(STAGES);

/** Returns the round of a row. */
export function roundOf(row: Tables["reader_rounds"]): Round {
  return {
    number: row.number,
    beganAt: row.began_at,
    catalogAt: row.catalog_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    report: reportSchema.parse(JSON.parse(row.report)),
  };
}

/** Returns the repository of a row. */
export function repositoryOf(row: Tables["reader_repositories"]): ReadRepository {
  return {
    repository: repositorySchema.parse(row.repository),
    rank: row.rank,
    listHash: row.list_hash,
    stage: stageSchema.parse(row.stage),
    position: row.position,
    turn: row.turn,
    tags: row.tags,
    read: row.read_tags,
    failed: row.failed,
    failures: row.failures,
    dueAt: row.due_at ?? undefined,
    retryAt: row.retry_at,
  };
}

type StandingRow = Pick<Tables["observations"], "state" | "digest" | "first_seen" | "last_seen" | "change"> & {
  created: number | null;
};

/** Returns what a row of observations says. */
export function standingOf({ state, digest, first_seen, last_seen, change, created }: StandingRow): Standing {
  return {
    state,
    digest: digest === null ? undefined : digestSchema.parse(digest),
    firstSeen: first_seen,
    lastSeen: last_seen,
    hasMoved: change === "moved" || change === "returned",
    created: created ?? undefined,
  };
}
