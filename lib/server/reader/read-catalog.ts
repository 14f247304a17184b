import "server-only";
import { parseRepository } from "@/lib/oci/name/repository";
import { rankOf } from "./rank";
import type { Work } from "./work";

/** The first and the longest wait for a catalog where no repository is known, in milliseconds. */
const FIRST_WAIT = 1_000;
const MOST_WAIT = 10 * 60_000;
/** Names noted at a time. */
const AT_ONCE = 500;

/**
 * Reads the catalog and notes its repositories. If it cannot be read, the round goes on with those that are known.
 */
export async function readCatalog(work: Work): Promise<void> {
  const { region, store, aside, registry, asker, report, logger, clock, round, signal } = work;
  let asked = await asker.ask("", () => aside.catalog(registry, signal), signal);
  const known = await store.reader.counts(region, round.number);
  // Without any repository, a round of a region that does not answer would be over at once.
  for (
    let wait = FIRST_WAIT;
    asked.kind === "unanswered" && known.repositories === 0;
    wait = Math.min(2 * wait, MOST_WAIT)
  ) {
    report.failed(asked.failure);
    await clock.sleep(wait, signal);
    asked = await asker.ask("", () => aside.catalog(registry, signal), signal);
  }
  if (asked.kind === "answer") return noteNames(work, asked.value.value);
  const { reason, message } = asked.failure;
  report.failed(asked.failure);
  logger.warn({ region: work.region, reason }, `the index: ${message}; it goes on with what it knows`);
}

/** Notes the repositories of the catalog that the store has, as another server may have been told to read others. */
export async function noteKnownCatalog(work: Work): Promise<void> {
  const list = await work.store.lists.get({ region: work.region, kind: "catalog", name: "" });
  if (list) await noteNames(work, Buffer.from(list.body).toString("latin1").split("\n"));
}

async function noteNames({ region, store, wants, round, signal }: Work, names: readonly string[]): Promise<void> {
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const part = names.slice(from, from + AT_ONCE).flatMap((name) => parseRepository(name) ?? []);
    const noted = part.map((repository) => ({ repository, rank: rankOf(repository), isWanted: wants(repository) }));
    await store.reader.noteNames(region, round.number, noted);
    signal.throwIfAborted();
  }
}
