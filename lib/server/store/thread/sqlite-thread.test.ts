import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, expect, it } from "vitest";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import { look, NAME, TAG, tag } from "../names.testing";
import { testStore } from "../store.testing";
import { openSqliteThread } from "./sqlite-thread";

const folder = mkdtempSync(join(tmpdir(), "mar-discovery-thread-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => {
  files += 1;
  return join(folder, `${files}`, "store.sqlite");
};
const open = (file: string) => openSqliteThread(file, { mostContentBytes: 1_000, gatheredMilliseconds: 1 });

/** Runs statements on a connection of their own. */
function run(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

testStore("SQLite in a thread", async ({ mostBytes, limits }) => {
  const file = newFile();
  const { store } = await openSqliteThread(file, { mostContentBytes: mostBytes, limits, gatheredMilliseconds: 1 });
  return { store, run: async (sql) => run(file, sql) };
});

it("writes what it was told before it closes, and answers nothing afterwards", async () => {
  const file = newFile();
  const first = await open(file);
  const written = first.store.observations.look(look(1_000, 1));
  expect(first.bytes()).toBeGreaterThan(0);
  await first.store.close();
  await written;
  expect(first.bytes()).toBe(0);
  await expect(first.store.observations.history("global", NAME, TAG)).rejects.toMatchObject({ code: "unreachable" });
  const second = await open(file);
  expect(await second.store.observations.history("global", NAME, TAG)).toHaveLength(1);
  await second.store.close();
});

it("answers searches that meet in two threads, each with all that is written, and leaves no log behind", async () => {
  const file = newFile();
  const { store } = await open(file);
  const search = () => store.index.search("global", parseTagSearch("10.0"), { limit: 9, now: 5_000 });
  for (let number = 1; number <= 9; number += 1) {
    await store.observations.look(look(number, number, { tag: tag(`10.0.${number}`) }));
    const found = await Promise.all(Array.from({ length: 6 }, search));
    expect(found.map(({ tags }) => tags.length)).toEqual(Array.from({ length: 6 }, () => number));
  }
  await store.close();
  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
});

it("leaves the caller the bytes that it stores", async () => {
  const { store } = await open(newFile());
  const body = Buffer.from("a\nb\n");
  await store.lists.put({ region: "global", kind: "catalog", name: "" }, { body, readAt: 1 });
  expect(body.toString()).toBe("a\nb\n");
  await store.close();
});

it("says why a file cannot be opened, and why one cannot be written", async () => {
  const [newer, text] = [newFile(), newFile()];
  for (const file of [newer, text]) await (await open(file)).store.close();
  run(newer, "pragma user_version = 99");
  writeFileSync(text, "no database at all, but a text of some length".repeat(100));
  await expect(open(newer)).rejects.toMatchObject({ code: "newer-schema" });
  await expect(open(text)).rejects.toMatchObject({ code: "not-a-database", message: expect.stringContaining(text) });
  const deleted = newFile();
  const { store } = await open(deleted);
  rmSync(deleted);
  await expect(store.observations.look(look(2_000, 2))).rejects.toMatchObject({ code: "unreachable" });
  await store.close();
});

it("answers questions while another program writes, and says that writes wait for it", async () => {
  const file = newFile();
  const { store } = await open(file);
  await store.observations.look(look(1_000, 1));
  const other = new DatabaseSync(file);
  other.exec("begin immediate");
  await expect(store.observations.look(look(2_000, 2))).rejects.toMatchObject({ code: "locked", isReadable: true });
  expect(await store.observations.history("global", NAME, TAG)).toHaveLength(1);
  other.close();
  await store.close();
});
