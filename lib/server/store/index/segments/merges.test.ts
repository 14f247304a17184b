import { afterAll, beforeAll, expect, it } from "vitest";
import { MIGRATIONS } from "../../sql/migrations";
import { openSqlite, SQLITE } from "../../sql/open-sqlite";
import { WriteQueue } from "../../sql/write-queue";
import { idsOf } from "./begin-merge";
import { type MadeUp, numbers, rowsOf } from "./made-up.testing";
import { Merges } from "./merges";
import { eachDoc } from "./postings";
import { sqliteQuestions } from "./sqlite-questions";
import { hasLeft, sweepLeft } from "./sweep";
import { writePostings, writeSegment } from "./write-segment";

const { db, database } = openSqlite(":memory:");
const queue = new WriteQueue({ db, delay: 0 });
const options = { db, queue, questionsOf: sqliteQuestions };
const random = numbers(5);
/** In no segment alone, and of any frequency. */
const WORDS = Array.from({ length: 4_000 }, (_, at) => `word${at}`);
const tags = Array.from({ length: 20_000 }, (_, at): MadeUp => {
  const terms = [random(), random() ** 3, random() ** 9].map((part) => WORDS[Math.floor(part * WORDS.length)] ?? "");
  return { id: 20_000 - at, terms: [...new Set(terms)] };
});
const gone = (id: number) => id % 7 === 0;

beforeAll(async () => {
  for (const migration of MIGRATIONS) for (const statement of migration(SQLITE)) database.exec(statement);
  const insert = database.prepare(`insert into tags (id, region, repository, tag, platforms)
    values (?, 'global', 'a', ?, '')`);
  for (const { id } of tags) if (!gone(id)) insert.run(id, `tag${id}`);
  for (let part = 0; part < 4; part += 1) {
    // Every fifth tag is in all segments, as it was and as it is.
    const of = tags.filter(({ id }) => id % 4 === part || id % 5 === 0);
    await queue.write(async (trx) => {
      const ids = of.map(({ id }) => id);
      const segment = await writeSegment(trx, { region: "global", state: "ready", sources: "[]" }, ids);
      await writePostings(
        trx,
        rowsOf(of).postings.map((row) => ({ segment, ...row })),
      );
    });
  }
});
afterAll(() => db.destroy());

it("makes one segment of several, of the tags that there are, also after it was interrupted", async () => {
  let steps = 0;
  // Each step by another process.
  while (await new Merges(options).step(false)) steps += 1;
  expect(steps).toBeGreaterThan(3);
  const [made, ...others] = await db.selectFrom("tag_segments").selectAll().where("state", "=", "ready").execute();
  expect(others).toEqual([]);
  const left = tags.filter(({ id }) => !gone(id));
  const segment = made?.number ?? 0;
  const ids = await idsOf(db, segment);
  expect(ids).toEqual(left.map(({ id }) => id));
  const found = new Map<string, number[]>(WORDS.map((word) => [word, []]));
  const rows = await db.selectFrom("tag_postings").selectAll().where("segment", "=", segment).execute();
  for (const row of rows) eachDoc(row, (doc) => found.get(row.term)?.push(ids[doc] ?? 0));
  for (const [word, of] of found) {
    const expected = left.filter(({ terms }) => terms.includes(word)).map(({ id }) => id);
    expect([word, of.sort((a, b) => b - a)]).toEqual([word, expected]);
  }
});

it("deletes the segments that were left, some rows at a time", async () => {
  expect(await hasLeft(db, 0)).toBe(false);
  let steps = 0;
  for (; await hasLeft(db, Number.MAX_SAFE_INTEGER); steps += 1) {
    await queue.write((trx) => sweepLeft(trx, Number.MAX_SAFE_INTEGER));
  }
  expect(steps).toBeGreaterThan(3);
  const count = (table: string) => database.prepare(`select count(distinct segment) as count from ${table}`).get();
  expect([count("tag_ids"), count("tag_postings")]).toEqual([{ count: 1 }, { count: 1 }]);
});
