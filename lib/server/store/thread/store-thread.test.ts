import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { OPENING, SIGN_OF_LIFE_MILLISECONDS } from "./messages";
import { StoreThread } from "./store-thread";

const folder = mkdtempSync(join(tmpdir(), "mar-discovery-store-thread-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const started: StoreThread[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(started.splice(0).map((thread) => thread.end()));
});

/** Starts a thread that opens at once, and does this with calls. */
async function threadThat(does: string): Promise<StoreThread> {
  const file = join(folder, `${started.length}.mjs`);
  const opened = `parentPort.postMessage([{ id: ${OPENING} }])`;
  const calls = `parentPort.on("message", (calls) => { ${does} })`;
  writeFileSync(file, `import { parentPort } from "node:worker_threads"; ${opened}; ${calls};`);
  const thread = new StoreThread(file, { path: "a.sqlite", options: { mostContentBytes: 0 } });
  started.push(thread);
  await thread.opened;
  return thread;
}

const total = (thread: StoreThread) => thread.ask("content", "total", []);

it("sends the calls of a turn together, and gives each its answer", async () => {
  const thread = await threadThat("parentPort.postMessage(calls.map(({ id }) => ({ id, value: calls.length })))");
  expect(await Promise.all([total(thread), total(thread), total(thread)])).toEqual([3, 3, 3]);
  expect(thread.bytes).toBe(0);
});

it("fails all that waits, and all that is asked later, when the thread ends", async () => {
  const thread = await threadThat("process.exit(1)");
  const problem = { code: "unreachable", message: "the SQLite file a.sqlite cannot be used: its thread has ended" };
  await expect(total(thread)).rejects.toMatchObject(problem);
  await expect(total(thread)).rejects.toMatchObject(problem);
});

it("says why an error ended the thread", async () => {
  const thread = await threadThat('throw new Error("a fault")');
  await expect(total(thread)).rejects.toMatchObject({ code: "unreachable", message: expect.stringMatching("a fault") });
});

it("gives up a thread that is silent for a minute, as where its disk hangs", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const thread = await threadThat("");
  const asked = total(thread);
  const minute = 12 * SIGN_OF_LIFE_MILLISECONDS;
  vi.advanceTimersByTime(minute);
  expect(thread.bytes).toBeGreaterThan(0);
  vi.advanceTimersByTime(SIGN_OF_LIFE_MILLISECONDS);
  await expect(asked).rejects.toMatchObject({ code: "unreachable", message: expect.stringMatching("does not answer") });
});
