import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { look } from "@/lib/server/store/names.testing";
import { openSqliteStore } from "@/lib/server/store/open-sqlite";
import { bundleThread } from "../../scripts/build/worker-threads.mjs";
import { root } from "../../scripts/root.mjs";
import { letPass } from "./let-pass";

const program = join(root, "node_modules/.cache/mar-discovery/store-unprivileged.mjs");
const OPTIONS = { mostContentBytes: 1_000, gatheredMilliseconds: 1 };
let folder: string;
let child: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mar-discovery-read-only-"));
  await letPass(tmpdir());
  await letPass(folder);
  await bundleThread(program, "integration/store/unprivileged.ts");
});
afterEach(() => child?.kill());
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Sets the rights of all users to a store's files and their folder. */
async function allow(file: string, { files, inFolder }: { files: number; inFolder: number }): Promise<void> {
  const beside = [file, `${file}-wal`, `${file}-shm`].filter((each) => existsSync(each));
  for (const each of beside) await chmod(each, files);
  await chmod(dirname(file), inFolder);
}

const ALL = { files: 0o666, inFolder: 0o777 };

it.each([
  // Without the right to make files beside it, SQLite cannot even read.
  { name: "folder", rights: { files: 0o666, inFolder: 0o555 }, state: "lost", history: [2_000] },
  { name: "folder and file", rights: { files: 0o444, inFolder: 0o555 }, state: "lost", history: [2_000] },
  { name: "file", rights: { files: 0o444, inFolder: 0o777 }, state: "read-only", history: [1_000] },
])("goes on without a $name that it may not write, says so, loses nothing, and takes it up again", async (given) => {
  const file = join(folder, given.name, "store.sqlite");
  await mkdir(dirname(file));
  const { store } = openSqliteStore(file, OPTIONS);
  await store.observations.look(look(1_000, 1));
  await store.close();
  await Promise.all(["-wal", "-shm"].map((end) => rm(`${file}${end}`, { force: true })));
  await allow(file, given.rights);
  const user = spawn(process.execPath, [program, file], { stdio: ["ignore", "pipe", "inherit"] });
  child = user;
  const reports: unknown[] = [];
  for await (const line of createInterface({ input: user.stdout })) {
    reports.push(JSON.parse(line));
    if (reports.length === 1) await allow(file, ALL);
  }
  const problem = { code: "read-only", message: expect.stringContaining(`${file} cannot be written`), waiting: 1 };
  expect(reports).toMatchObject([
    { written: "read-only", state: given.state, problem, history: given.history },
    { written: "stored", state: "ready", history: [1_000, 2_000] },
  ]);
});
