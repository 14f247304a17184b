import "server-only";
import type { ChangesLine, MarkedChange } from "@/lib/contract/mark/marked-change";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import type { CachedRegistry } from "../cached/cached-registry";
import { RESOLUTION, TAGS } from "../cached/freshness";
import { watchedTags } from "../feed/watch";
import { ndjson } from "../http/ndjson";
import { isUnknown, outcomeOf } from "../problem/outcome";
import { cachedRegistryOf } from "../process/cached-registries";
import { processStore } from "../process/store";
import type { TagChange } from "../store/observations/observations";
import type { ChangesQuestion } from "./changes-question";

/** Questions to the registry that one request causes: it is not asked about a long list by everybody who opens a page. */
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
    const outcomes = await lookAtFirst(question);
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

/**
 * Looks at the first marks, unless that was done a moment ago: at a tag's digest; at a repository's list, and with what is left, at the
 * digests of its first tags. Returns for each mark whether the registry answered.
 */
function lookAtFirst({ region, marks }: ChangesQuestion): Promise<boolean[]> {
  const first = marks.slice(0, LOOKS);
  const whole = first.filter(({ tag }) => !tag).length;
  const tagsOfEach = Math.floor((LOOKS - first.length) / Math.max(1, whole));
  const cached = cachedRegistryOf(region);
  return Promise.all(
    first.map(({ repository, tag }) =>
      tag ? lookAtTag(cached, repository, tag) : lookAtRepository(cached, repository, tagsOfEach),
    ),
  );
}

async function lookAtTag(cached: CachedRegistry, repository: Repository, tag: Tag): Promise<boolean> {
  const outcome = await outcomeOf(cached.servedDigest(repository, tag, RESOLUTION.fresh));
  return outcome.ok || isUnknown(outcome.problem);
}

async function lookAtRepository(cached: CachedRegistry, repository: Repository, most: number): Promise<boolean> {
  const outcome = await outcomeOf(cached.tags(repository, TAGS.fresh));
  if (!outcome.ok) return isUnknown(outcome.problem);
  if (most === 0) return true;
  const tags = await watchedTags(repository, outcome.value.value, { kind: "all" });
  const answers = await Promise.all(tags.slice(0, most).map((tag) => lookAtTag(cached, repository, tag)));
  return answers.every(Boolean);
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
