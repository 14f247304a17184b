import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, expect, it } from "vitest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { look, NAME, TAG } from "./names.testing";
import { openSqliteStore } from "./open-sqlite";
import { sqliteProblem } from "./sql/sqlite-problem";
import { testStore } from "./store.testing";
import { StoreProblem } from "./store-problem";

const folder = mkdtempSync(join(tmpdir(), "mar-discovery-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => {
  files += 1;
  return join(folder, `${files}`, "store.sqlite");
};
const digestOfBytes = (bytes: Uint8Array) =>
  digestSchema.parse(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
const open = (file: string) => openSqliteStore(file, { mostContentBytes: 1_000, gatheredMilliseconds: 1 });

function codeOf(file: string): string | undefined {
  try {
    open(file);
  } catch (error) {
    if (error instanceof StoreProblem) return error.code;
    throw error;
  }
  return undefined;
}

testStore("SQLite", async ({ mostBytes, limits }) => {
  const { store, database } = openSqliteStore(newFile(), {
    mostContentBytes: mostBytes,
    limits,
    gatheredMilliseconds: 1,
  });
  return { store, run: async (sql) => database.exec(sql) };
});

it("keeps what it was told, and opens again", async () => {
  const file = newFile();
  const first = open(file).store;
  await first.observations.look(look(1_000, 1));
  await first.close();
  const second = open(file).store;
  expect(await second.observations.history("global", NAME, TAG)).toHaveLength(1);
  await second.close();
});

it("never writes what is not its own: another program's database, a newer schema, a file of another kind", async () => {
  const [foreign, newer, text] = [newFile(), newFile(), newFile()];
  for (const file of [foreign, newer, text]) await open(file).store.close();
  const database = new DatabaseSync(foreign);
  database.exec("pragma application_id = 7; pragma wal_checkpoint(truncate)");
  database.close();
  const later = new DatabaseSync(newer);
  later.exec("pragma user_version = 99; pragma wal_checkpoint(truncate)");
  later.close();
  writeFileSync(text, "no database at all, but a text of some length".repeat(100));
  const before = [foreign, newer, text].map((file) => readFileSync(file));
  expect([foreign, newer, text].map(codeOf)).toEqual(["another-program", "newer-schema", "not-a-database"]);
  expect([foreign, newer, text].map((file) => readFileSync(file))).toEqual(before);
});

it("says that a folder cannot be made, and that a path is no file", () => {
  const file = newFile();
  writeFileSync(join(folder, "file"), "");
  expect([join(folder, "file", "store.sqlite"), folder].map(codeOf)).toEqual(["unreachable", "unreachable"]);
  expect(codeOf(file)).toBeUndefined();
});

it("refuses writes to a file that was deleted", async () => {
  const file = newFile();
  const { store } = open(file);
  await store.observations.look(look(1_000, 1));
  rmSync(file);
  await expect(store.observations.look(look(2_000, 2))).rejects.toMatchObject({ code: "unreachable" });
  await store.close();
});

it("knows a damaged file and a full disk by statements that return rows, too", async () => {
  const file = newFile();
  const bytes = Buffer.from("a".repeat(900));
  const content = { digest: digestOfBytes(bytes), bytes, mediaType: undefined, readAt: 1 };
  const { store, database } = open(file);
  const { page_count: pages } = database.prepare("pragma page_count").get();
  database.exec(`pragma max_page_count = ${pages}`);
  const codeFrom = (work: Promise<unknown>) =>
    work.then(
      () => "none",
      (error) => sqliteProblem(file, error).code,
    );
  const puts = Array.from({ length: 40 }, (_, number) => {
    const each = Buffer.from(`${number}`.padEnd(900));
    return codeFrom(store.content.put({ ...content, bytes: each, digest: digestOfBytes(each) }));
  });
  expect(new Set(await Promise.all(puts))).toContain("full");
  await store.close();
  const damaged = newFile();
  const made = open(damaged);
  const tablePages = made.database.prepare(
    "select rootpage from sqlite_master where tbl_name = 'content' and rootpage > 0",
  );
  const roots = tablePages.all().map(({ rootpage }) => Number(rootpage));
  await made.store.close();
  const whole = readFileSync(damaged);
  for (const page of roots) whole.fill(7, 4_096 * (page - 1), 4_096 * page);
  writeFileSync(damaged, whole);
  const again = open(damaged).store;
  expect(await codeFrom(again.content.get({ digest: content.digest }))).toBe("corrupt");
  await again.close();
});

it("rejects writes that the disk has no room for, and keeps what it has", async () => {
  const { store, database } = open(newFile());
  await store.observations.look(look(1_000, 1));
  const { page_count: pages } = database.prepare("pragma page_count").get();
  database.exec(`pragma max_page_count = ${pages}`);
  const body = Buffer.alloc(100_000, "a");
  const written = store.lists.put({ region: "global", kind: "catalog", name: "" }, { body, readAt: 1 });
  await expect(written).rejects.toMatchObject({ errcode: 13 });
  expect(await store.observations.history("global", NAME, TAG)).toHaveLength(1);
  await store.close();
});
