import { expect, test, vi } from "vitest";
import { RegistryFailure } from "../problem/registry-failure";
import { SbomFailure } from "../sbom/failure";
import { type HarmlessApart, harmlessApart } from "./harmless-apart.testing";
import { streamApart } from "./stream-apart";

const apart = harmlessApart();

type Task = "doubled" | "first" | "silent" | "brokenAfterFirst";

function stream(threads: HarmlessApart, name: Task, source: AsyncIterator<Uint8Array>, options: object = {}) {
  const { signal } = new AbortController();
  return streamApart(threads, name, source, {
    subject: "it",
    key: "a/b",
    signal,
    silentMilliseconds: 20_000,
    ...options,
  });
}

async function* counting(to: number, onAsked: (at: number) => void = () => {}, failure?: Error) {
  for (let at = 1; at <= to; at += 1) {
    onAsked(at);
    yield Uint8Array.of(at);
  }
  if (failure) throw failure;
}

/** Returns the batches that arrived and the error at the end. */
async function outcome(batches: AsyncIterable<Uint8Array>) {
  const bytes: number[] = [];
  try {
    for await (const batch of batches) bytes.push(...batch);
    return { bytes };
  } catch (error) {
    return { bytes, error };
  }
}

test("what the task makes of the document comes in order, and whole", async () => {
  expect(await outcome(stream(apart(), "doubled", counting(50)))).toEqual({
    bytes: Array.from({ length: 50 }, (_, at) => 2 * (at + 1)),
  });
});

test("no more is asked of the source than what is taken needs", async () => {
  const onAsked = vi.fn();
  const batches = stream(apart(), "doubled", counting(50, onAsked));
  expect((await batches.next()).value).toEqual(Uint8Array.of(2));
  expect((await batches.next()).value).toEqual(Uint8Array.of(4));
  expect(onAsked.mock.calls.length).toBe(2);
  await batches.return();
});

test("a task may leave the rest of the document", async () => {
  expect(await outcome(stream(apart(), "first", counting(50)))).toEqual({ bytes: [1] });
});

test("what the source throws comes through as it is, after what came before", async () => {
  const error = new Error("the source broke");
  expect(await outcome(stream(apart(), "doubled", counting(2, undefined, error)))).toEqual({ bytes: [2, 4], error });
});

test("what the task throws comes as its failure, after what came before", async () => {
  const { bytes, error } = await outcome(stream(apart(), "brokenAfterFirst", counting(5)));
  expect(bytes).toEqual([1]);
  expect(error).toBeInstanceOf(SbomFailure);
});

test("a task that says nothing for too long is ended, and the next one is begun", async () => {
  const threads = apart({ threads: 1 });
  const { error } = await outcome(stream(threads, "silent", counting(5), { silentMilliseconds: 200 }));
  expect(error).toBeInstanceOf(RegistryFailure);
  expect(error).toMatchObject({ reason: "unreadable" });
  expect(await outcome(stream(threads, "doubled", counting(1)))).toEqual({ bytes: [2] });
});

test("who leaves ends the work at once, also while the source says nothing", async () => {
  const threads = apart({ threads: 1 });
  const leaver = new AbortController();
  const source = { next: () => new Promise<never>(() => {}) };
  const reading = outcome(stream(threads, "doubled", source, { signal: leaver.signal }));
  const next = outcome(stream(threads, "doubled", counting(1)));
  leaver.abort(new Error("gone"));
  expect(await reading).toEqual({ bytes: [], error: new Error("gone") });
  expect(await next).toEqual({ bytes: [2] });
});
