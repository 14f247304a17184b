import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { afterAll, expect, it } from "vitest";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import { digest, NAME, OTHER } from "../names.testing";
import { openSqliteStore } from "../open-sqlite";
import { MIGRATIONS } from "../sql/migrations";
import { SQLITE } from "../sql/open-sqlite";

const folder = mkdtempSync(join(tmpdir(), "mar-discovery-earlier-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The versions of the schema before there was an index. */
const BEFORE = 5;
const TAGS = Array.from({ length: 700 }, (_, at) => `1.${at}`);

/** The versions of the schema before the index was in segments. */
const BEFORE_SEGMENTS = 8;

/** Makes the file of a store of an earlier version. */
function fileOf(file: string, version: number): DatabaseSyncInstance {
  const database = new DatabaseSync(file);
  for (const migration of MIGRATIONS.slice(0, version)) for (const each of migration(SQLITE)) database.exec(each);
  database.exec(`pragma application_id = ${0x4d415244}; pragma user_version = ${version}`);
  return database;
}

/** Makes the file of a store without an index: a list of many tags, a tag that nobody listed, and one that is gone. */
function earlierStore(file: string): void {
  const database = fileOf(file, BEFORE);
  const list = database.prepare("insert into lists values ('global', 'tags', ?, ?, 2000, 1000)");
  list.run(NAME, Buffer.from(TAGS.map((tag) => `${tag}\n`).join("")));
  const observation = database.prepare(`insert into observations values
    ('global', ?, ?, 0, ?, ?, null, ?, null, 3000, 4000, 1)`);
  observation.run(NAME, "1.5", "digest", digest(1), "first");
  observation.run(OTHER, "9.0", "digest", digest(2), "first");
  observation.run(OTHER, "8.0", "gone", null, "gone");
  database.prepare("insert into images (digest, created, size) values (?, ?, 7)").run(digest(1), Date.UTC(2026, 0, 1));
  database.close();
}

it("puts into the index what a store has from before there was one, and goes on where it was closed", async () => {
  const file = join(folder, "store.sqlite");
  earlierStore(file);
  // Closed at once: some of it, or none, is in the index.
  await openSqliteStore(file, { mostContentBytes: 1_000 }).store.close();
  const { store } = openSqliteStore(file, { mostContentBytes: 1_000, gatheredMilliseconds: 1 });
  await store.index.filled();
  expect(await store.index.coverage("global")).toEqual({ repositories: 2, tags: TAGS.length + 1, readAt: 4_000 });
  const found = async (text: string) =>
    (await store.index.search("global", parseTagSearch(text), { limit: 5, now: Date.UTC(2026, 10, 1) })).tags;
  expect(await found("ver:1.699")).toMatchObject([{ repository: NAME, tag: "1.699" }]);
  expect((await found("ver:1"))[0]).toMatchObject({ tag: "1.5", digest: digest(1), size: 7 });
  expect(await found("repo:runtime")).toMatchObject([{ tag: "9.0", digest: digest(2) }]);
  await store.close();
});

it("finds what was in the index before it had segments, while and after it is put into them", async () => {
  const file = join(folder, "full-text.sqlite");
  const database = fileOf(file, BEFORE_SEGMENTS);
  const row = database.prepare(`insert into tags (id, region, repository, tag, size, ends, platforms, facets)
    values (?, 'global', ?, ?, ?, '2026-11-10', 'linux/arm64', 'in=global')`);
  database.exec("begin");
  for (const [at, tag] of TAGS.entries()) row.run(at + 1, NAME, tag, 1_000_000 * at);
  database.exec("insert into tag_terms (rowid, terms) values (1, 'in=global'); commit");
  database.close();
  const { store, database: opened } = openSqliteStore(file, { mostContentBytes: 1_000, gatheredMilliseconds: 1 });
  const found = async (text: string) =>
    (await store.index.search("global", parseTagSearch(text), { limit: 5, now: Date.UTC(2026, 10, 30) })).tags.map(
      ({ tag }) => tag,
    );
  const answers = async () => [
    await found("1.69 arch:arm64"),
    await found("size:<2MB repo:dotnet/ life:ended"),
    await found("life:supported"),
  ];
  const expected = [["1.699", "1.698", "1.697", "1.696", "1.695"], ["1.1", "1.0"], []];
  expect(await answers()).toEqual(expected);
  await store.index.filled();
  expect(opened.prepare("select count(*) as count from tag_pending").get()).toEqual({ count: 0 });
  expect(await answers()).toEqual(expected);
  await store.close();
});
