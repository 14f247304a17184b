import "server-only";
import type { Mark } from "@/lib/contract/mark/mark";
import type { ChangesLine, MarkedChange } from "@/lib/contract/mark/marked-change";
import { RESOLUTION } from "../cached/freshness";
import { ndjson } from "../http/ndjson";
import { isUnknown, outcomeOf } from "../problem/outcome";
import { cachedRegistryOf } from "../process/cached-registries";
import { processStore } from "../process/store";
import type { TagChange } from "../store/observations/observations";
import type { ChangesQuestion } from "./changes-question";

/** Marks that one request looks at: the registry is not asked about a long list by everybody who opens a page. */
const LOOKS = 8;
/** Most changes in a line. */
const MOST_CHANGES = 500;

/**
 * Answers with a line of what is known at once. If the question asks for it, looks at the first marks whose last look
 * is no longer fresh, and adds a line of what was seen meanwhile in all of them.
 */
export function changesLines(question: ChangesQuestion): Response {
  const startedAt = Date.now();
  const known = (): Promise<ChangesLine> => knownChanges(question, question.since);
  const looked = async (): Promise<ChangesLine> => {
    const outcomes = await Promise.all(question.marks.slice(0, LOOKS).map((mark) => lookAt(question, mark)));
    const silent = outcomes.filter((hasAnswered) => !hasAnswered).length;
    return {
      ...(await knownChanges(question, Math.max(question.since, startedAt))),
      ...(silent > 0 ? { silent } : {}),
    };
  };
  return ndjson<() => Promise<ChangesLine>, ChangesLine>({
    questions: question.look ? [known, looked] : [known],
    answer: (ask) => ask(),
    failed: (_, problem) => ({ now: new Date(question.since).toISOString(), changes: [], problem }),
    signal: question.signal,
  });
}

/** Reads a tag's digest or a repository's list, unless that was done a moment ago. Returns whether the registry answered. */
async function lookAt({ region }: ChangesQuestion, { repository, tag }: Mark): Promise<boolean> {
  const cached = cachedRegistryOf(region);
  const outcome = await outcomeOf<unknown>(
    tag ? cached.servedDigest(repository, tag, RESOLUTION.fresh) : cached.tags(repository),
  );
  return outcome.ok || isUnknown(outcome.problem);
}

async function knownChanges({ region, marks }: ChangesQuestion, since: number): Promise<ChangesLine> {
  const now = new Date().toISOString();
  const query = { since, limit: MOST_CHANGES };
  const { changes, hasMore } = await processStore().observations.changesOf(region, marks, query);
  return { now, changes: changes.map(changeInAnswer), ...(hasMore ? { more: true } : {}) };
}

function changeInAnswer({ repository, tag, seq, change, from, to, firstSeen }: TagChange): MarkedChange {
  return {
    repository,
    tag,
    seq,
    change,
    ...(from ? { from: imageInAnswer(from) } : {}),
    ...(to ? { to: imageInAnswer(to) } : {}),
    seenAt: new Date(firstSeen).toISOString(),
  };
}

function imageInAnswer({ digest, image }: NonNullable<TagChange["to"]>): NonNullable<MarkedChange["to"]> {
  return { digest, ...(image?.size === undefined ? {} : { size: image.size }) };
}
