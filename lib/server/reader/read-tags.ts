import "server-only";
import pLimit from "p-limit";
import type { Tag } from "@/lib/oci/name/tag";
import { isGone } from "../cached/gone";
import { type ReadRepository, STAGES, type Standing } from "../store/reader/reader-store";
import { retryPause } from "./asking/retry-pause";
import { dueAt, floats } from "./due";
import { readTag, type TagOutcome } from "./read-tag";
import { hashOf, tagsFrom } from "./tag-text";
import type { Work } from "./work";

/** Tags of a page: what is known of them is asked of the store at one time. */
const PAGE = 200;
/** Tags read of a repository before others have their turn. */
const MOST_IN_TURN = 500;
/** So many questions of a turn without an answer, and the repository is left for later. */
const MOST_UNANSWERED = 3;

type Wanted = { tag: Tag; standing: Standing | undefined };

/** Reads tags of the repository whose turn it is. Returns false if there is none. */
export async function readTags(work: Work): Promise<boolean> {
  const { region, store, clock, round, signal } = work;
  const found = await store.reader.nextTags(region, { now: clock.now(), due: round.beganAt });
  if (!found) return false;
  const list = await listOf(work, found);
  if (!list) return true;
  let row = begun(found);
  let asked = 0;
  while (row.position < list.byteLength && asked < MOST_IN_TURN) {
    const page = tagsFrom(list, row.position, PAGE);
    const standing = await store.reader.standing(region, row.repository, page.tags);
    const { wanted, next } = sorted(page.tags, standing, row, clock.now());
    const outcomes = await readEach(work, row, wanted);
    signal.throwIfAborted();
    if (!outcomes) return left(work, row);
    row = { ...counted(next, wanted, outcomes), position: page.next };
    asked += wanted.length;
    if (wanted.length > 0) await store.reader.noteProgress(region, row);
    await work.tell();
  }
  const isOver = row.position >= list.byteLength;
  await store.reader.noteProgress(region, isOver ? ended(row, clock.now()) : { ...row, turn: row.turn + 1 });
  return true;
}

/** Returns the list whose tags are read; `undefined` if another one has taken its place, or there is none. */
async function listOf(work: Work, row: ReadRepository): Promise<Uint8Array | undefined> {
  const { region, store, aside, registry, asker, report, clock, round, signal } = work;
  const { repository } = row;
  const stored = await store.lists.get({ region, kind: "tags", name: repository });
  if (stored && (await hashOf(stored.body)) === row.listHash) return stored.body;
  // The store keeps none that is very long; a visitor's may be newer.
  const asked = await asker.ask(repository, () => aside.tags(registry, repository, signal), signal);
  if (asked.kind !== "answer") {
    report.failed(asked.failure);
    if (isGone(asked.failure))
      await store.reader.noteGone(region, repository, { at: clock.now(), round: round.number });
    else await left(work, row);
    return undefined;
  }
  const { value: names, readAt: at } = asked.value;
  const body = Buffer.from(names.text(0, names.length), "latin1");
  const hash = await hashOf(body);
  await store.reader.noteList(region, repository, { at, round: round.number, hash, tags: names.length });
  return hash === row.listHash ? body : undefined;
}

/** Tags that are due begin a stage of their own. */
function begun(row: ReadRepository): ReadRepository {
  if (row.stage !== STAGES.nothing) return row;
  return { ...row, stage: STAGES.again, position: 0, turn: 0, failed: 0, dueAt: undefined };
}

/** Returns which tags of a page are to be read in this stage, and the row with what is known of the others. */
function sorted(
  tags: readonly Tag[],
  standing: ReadonlyMap<string, Standing>,
  row: ReadRepository,
  now: number,
): { wanted: Wanted[]; next: ReadRepository } {
  const wanted: Wanted[] = [];
  const next = { ...row };
  for (const tag of tags) {
    const known = standing.get(tag);
    const isKnown = known?.state === "digest";
    const due = isKnown ? dueAt(tag, known) : undefined;
    const isWanted =
      row.stage === STAGES.again
        ? due === undefined || due <= now
        : !isKnown && floats(tag) === (row.stage === STAGES.floating);
    if (isWanted) wanted.push({ tag, standing: known });
    else if (due !== undefined) next.dueAt = earlier(next.dueAt, due);
    else if (row.stage === STAGES.others) next.failed += 1;
  }
  return { wanted, next };
}

/** Reads tags; `undefined` if the repository does not answer. */
async function readEach(work: Work, { repository }: ReadRepository, wanted: readonly Wanted[]) {
  const limit = pLimit(work.lanes);
  let unanswered = 0;
  const read = async (each: Wanted): Promise<TagOutcome | undefined> => {
    if (unanswered >= MOST_UNANSWERED) return undefined;
    const outcome = await readTag(work, repository, each);
    if (outcome.kind === "unanswered") unanswered += 1;
    return outcome;
  };
  const outcomes = await Promise.all(wanted.map((each) => limit(() => read(each))));
  return unanswered >= MOST_UNANSWERED ? undefined : outcomes;
}

function counted(
  row: ReadRepository,
  wanted: readonly Wanted[],
  outcomes: readonly (TagOutcome | undefined)[],
): ReadRepository {
  const next = { ...row };
  for (const [at, { tag, standing }] of wanted.entries()) {
    const outcome = outcomes[at];
    if (outcome?.kind === "read") {
      if (standing?.state !== "digest") next.read += 1;
      next.dueAt = earlier(next.dueAt, dueAt(tag, outcome.standing));
    } else next.failed += 1;
  }
  return next;
}

/** Returns the row after a stage: the next stage, or when there is something to read again. */
function ended(row: ReadRepository, now: number): ReadRepository {
  const next = { ...row, position: 0, turn: 0 };
  if (row.stage === STAGES.floating) return { ...next, stage: STAGES.others, failed: 0, dueAt: undefined };
  const failures = row.failed > 0 ? row.failures + 1 : 0;
  const retry = failures > 0 ? now + retryPause(failures) : undefined;
  const read = Math.max(0, row.tags - row.failed);
  return { ...next, stage: STAGES.nothing, failed: 0, failures, read, dueAt: earlier(row.dueAt, retry) };
}

/** Leaves a repository that does not answer for later. */
async function left({ region, store, clock }: Work, row: ReadRepository): Promise<true> {
  const failures = row.failures + 1;
  await store.reader.noteProgress(region, { ...row, failures, retryAt: clock.now() + retryPause(failures) });
  return true;
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}
