import "server-only";
import pLimit from "p-limit";
import { isGone } from "../cached/gone";
import type { ReadRepository } from "../store/reader/reader-store";
import { retryPause } from "./asking/retry-pause";
import { noteGoneTags } from "./gone-tags";
import { hashOf } from "./tag-text";
import type { Work } from "./work";

/**
 * Reads the lists of some repositories that the round has not read yet.
 * @returns false if there are none
 */
export async function readLists(work: Work): Promise<boolean> {
  const { region, store, clock, lanes, round, signal } = work;
  const next = await store.reader.nextLists(region, round.number, { now: clock.now(), limit: 4 * lanes });
  const limit = pLimit(lanes);
  await Promise.all(next.map((repository) => limit(() => readList(work, repository))));
  signal.throwIfAborted();
  await work.tell();
  return next.length > 0;
}

async function readList(work: Work, row: ReadRepository): Promise<void> {
  const { region, store, aside, registry, asker, report, clock, round, signal } = work;
  const { repository } = row;
  const asked = await asker.ask(repository, () => aside.tags(registry, repository, signal), signal);
  if (asked.kind === "answer") {
    const { value: names, readAt: at } = asked.value;
    const hash = await hashOf(Buffer.from(names.text(0, names.length), "latin1"));
    await store.reader.noteList(region, repository, { at, round: round.number, hash, tags: names.length });
    report.read();
  } else if (isGone(asked.failure)) {
    await noteGoneTags(work, repository);
    await store.reader.noteGone(region, repository, { at: clock.now(), round: round.number });
    report.read();
  } else {
    report.failed(asked.failure);
    const failures = row.failures + 1;
    await store.reader.noteProgress(region, { ...row, failures, retryAt: clock.now() + retryPause(failures) });
  }
}
