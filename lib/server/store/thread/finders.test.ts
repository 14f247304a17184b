import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { Finders } from "./finders";
import { OPENING } from "./messages";
import { StoreThread } from "./store-thread";

const folder = mkdtempSync(join(tmpdir(), "mar-discovery-finders-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const started: StoreThread[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((thread) => thread.end()));
});

/** Starts a thread that opens at once, or fails to, and does this with each call. */
function threadThat(does: string, opened = ""): StoreThread {
  const file = join(folder, `${started.length}.mjs`);
  const calls = `parentPort.on("message", (calls) => { for (const { id, name } of calls) { ${does} } })`;
  const open = `parentPort.postMessage([{ id: ${OPENING}, ${opened} }])`;
  writeFileSync(file, `import { parentPort } from "node:worker_threads"; ${open}; ${calls};`);
  const thread = new StoreThread(file, { path: "a.sqlite", options: { mostContentBytes: 0 } });
  started.push(thread);
  return thread;
}

const answers = (value: string) => `parentPort.postMessage([{ id, value: "${value}" }])`;
const ask = (finders: Finders) => finders.ask("index", "placesOf", ["global", "sha256:00"]);

/** Returns finders whose second thread is open. */
async function finders(second: () => StoreThread, first = threadThat(answers("first"))) {
  await first.opened;
  const start = vi.fn(second);
  const both = new Finders(first, start);
  return { both, start };
}

it("starts a second thread once two searches meet, and shares them with it", async () => {
  const { both, start } = await finders(() => threadThat(answers("second")));
  expect([await ask(both), await ask(both)]).toEqual(["first", "first"]);
  expect(start).not.toHaveBeenCalled();
  expect(await Promise.all([ask(both), ask(both)])).toEqual(["first", "first"]);
  await started[1]?.opened;
  expect(await Promise.all([1, 2, 3, 4].map(() => ask(both)))).toEqual(["first", "second", "first", "second"]);
  expect(start).toHaveBeenCalledTimes(1);
  await both.close();
  expect(started[1]?.hasEnded).toBe(true);
  expect(await ask(both)).toBe("first");
});

it("has the first thread answer what the second one lost, and all after that", async () => {
  const { both, start } = await finders(() => threadThat("process.exit(1)"));
  await Promise.all([ask(both), ask(both)]);
  await started[1]?.opened;
  for (let round = 0; round < 2; round += 1) {
    expect(await Promise.all([1, 2, 3].map(() => ask(both)))).toEqual(["first", "first", "first"]);
  }
  expect(start).toHaveBeenCalledTimes(1);
  await both.close();
});

it("does without a second thread that cannot open the file", async () => {
  const { both, start } = await finders(() => threadThat("", 'problem: { code: "full", message: "no room" }'));
  await Promise.all([ask(both), ask(both)]);
  await expect(started[1]?.opened).rejects.toMatchObject({ code: "full" });
  expect(await Promise.all([ask(both), ask(both)])).toEqual(["first", "first"]);
  expect(start).toHaveBeenCalledTimes(1);
  await both.close();
});

it("passes on what the second thread says of a question", async () => {
  const refuses = 'parentPort.postMessage([{ id, problem: { code: "corrupt", message: "damaged" } }])';
  const { both } = await finders(() => threadThat(refuses));
  await Promise.all([ask(both), ask(both)]);
  await started[1]?.opened;
  const [, second] = await Promise.allSettled([ask(both), ask(both)]);
  expect(second).toMatchObject({ status: "rejected", reason: { code: "corrupt" } });
  await both.close();
});
