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

test("yields a task's output in order and completely", async () => {
  expect(await outcome(stream(apart(), "doubled", counting(50)))).toEqual({
    bytes: Array.from({ length: 50 }, (_, at) => 2 * (at + 1)),
  });
});

test("pulls no more from the source than the consumer needs", async () => {
  const onAsked = vi.fn();
  const batches = stream(apart(), "doubled", counting(50, onAsked));
  expect((await batches.next()).value).toEqual(Uint8Array.of(2));
  expect((await batches.next()).value).toEqual(Uint8Array.of(4));
  expect(onAsked.mock.calls.length).toBe(2);
  await batches.return();
});

test("lets a task leave the rest of the document", async () => {
  expect(await outcome(stream(apart(), "first", counting(50)))).toEqual({ bytes: [1] });
});

test("rethrows the source's error unchanged, after earlier output", async () => {
  const error = new Error("the source broke");
  expect(await outcome(stream(apart(), "doubled", counting(2, undefined, error)))).toEqual({ bytes: [2, 4], error });
});

test("rethrows the task's failure, after earlier output", async () => {
  const { bytes, error } = await outcome(stream(apart(), "brokenAfterFirst", counting(5)));
  expect(bytes).toEqual([1]);
  expect(error).toBeInstanceOf(SbomFailure);
});

test("ends a task that is silent for too long, and starts the next", async () => {
  const threads = apart({ threads: 1 });
  const { error } = await outcome(stream(threads, "silent", counting(5), { silentMilliseconds: 200 }));
  expect(error).toBeInstanceOf(RegistryFailure);
  expect(error).toMatchObject({ reason: "unreadable" });
  expect(await outcome(stream(threads, "doubled", counting(1)))).toEqual({ bytes: [2] });
});

test("ends the work at once when the consumer leaves, even while the source is silent", async () => {
  const threads = apart({ threads: 1 });
  const leaver = new AbortController();
  const source = { next: () => new Promise<never>(() => {}) };
  const reading = outcome(stream(threads, "doubled", source, { signal: leaver.signal }));
  const next = outcome(stream(threads, "doubled", counting(1)));
  leaver.abort(new Error("gone"));
  expect(await reading).toEqual({ bytes: [], error: new Error("gone") });
  expect(await next).toEqual({ bytes: [2] });
});
