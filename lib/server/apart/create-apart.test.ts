import { describe, expect, test } from "vitest";
import { RegistryFailure } from "../problem/registry-failure";
import { SbomFailure } from "../sbom/failure";
import { harmlessApart } from "./harmless-apart.testing";

const apart = harmlessApart();

const asking = (signal = new AbortController().signal, key = "a/b") => ({ subject: "the document", key, signal });
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test("returns a task's result", async () => {
  expect(await apart().read("sum", [1, 2, 3], asking())).toBe(6);
});

test("returns a result as JSON if the task says so", async () => {
  expect(await apart().read("plain", ["a", "é\u2028"], asking())).toEqual({ names: ["a", "é\u2028"] });
});

describe("an ended thread fails only its own question", () => {
  test.each([
    ["too much memory", "fillMemory", {}],
    // Enough for a thread to begin on a busy machine: whoever waits has no more.
    ["too much time", "neverEnd", { milliseconds: 4000 }],
    ["too much stack", "nest", {}],
    ["an error that nobody catches", "throwLater", {}],
  ] as const)("%s", async (_, name, limits) => {
    const { read } = apart({ threads: 1, ...limits });
    const failed = failureOf(read(name, undefined, asking()));
    const waiting = read("sum", [1], asking());
    const failure = await failed;
    expect(failure).toBeInstanceOf(RegistryFailure);
    expect(failure).toMatchObject({ reason: "unreadable", code: "UPSTREAM_INVALID" });
    expect(await waiting).toBe(1);
    expect(await read("sum", [2, 2], asking())).toBe(4);
  });

  test("recovers many times in a row", async () => {
    const { read } = apart({ milliseconds: 50 });
    const failures = await Promise.all(
      Array.from({ length: 6 }, () => failureOf(read("neverEnd", undefined, asking()))),
    );
    expect(failures.map((failure) => failure instanceof RegistryFailure)).toEqual(Array(6).fill(true));
    // Includes the time that a new thread needs to start.
    expect(await apart().read("sum", [5], asking())).toBe(5);
  });
});

describe("rethrows what a task throws", () => {
  test("a failure of the registry", async () => {
    const failure = await failureOf(apart().read("throwRegistryFailure", undefined, asking()));
    expect(failure).toBeInstanceOf(RegistryFailure);
    expect(failure).toMatchObject({
      reason: "malformed",
      code: "UPSTREAM_INVALID",
      message: "the document says nothing",
      retryAfter: 7,
      trouble: "web-page",
    });
  });

  test("a failure of a bill of materials", async () => {
    const failure = await failureOf(apart().read("throwSbomFailure", undefined, asking()));
    expect(failure).toBeInstanceOf(SbomFailure);
    expect(failure).toMatchObject({ reason: "cut" });
  });

  test("a fault of our own", async () => {
    const failure = await failureOf(apart().read("throwFault", undefined, asking()));
    expect(failure).not.toBeInstanceOf(RegistryFailure);
    expect(failure).toMatchObject({ message: "a mistake", stack: expect.stringContaining("throwFault") });
  });
});

describe("waiting questions", () => {
  test("fail as busy if too many wait", async () => {
    const { read } = apart({ threads: 1, waiting: 2 });
    const work = Array.from({ length: 4 }, () => failureOf(read("waitFor", 200, asking())));
    expect((await Promise.all(work)).map((failure) => failure instanceof RegistryFailure && failure.reason)).toEqual([
      false,
      false,
      false,
      "busy",
    ]);
  });

  test("fail as busy if no thread is free in time", async () => {
    const { read } = apart({ threads: 1, waitMilliseconds: 50 });
    const first = read("waitFor", 1000, asking());
    expect(await failureOf(read("sum", [1], asking()))).toMatchObject({ reason: "busy", retryAfter: 10 });
    expect(await first).toBe("waited");
  });

  test("leave a thread to others if their key has ended one", async () => {
    const { read } = apart({ threads: 2 });
    await failureOf(read("throwLater", undefined, asking()));
    const leaver = new AbortController();
    let ended = 0;
    const more = [1, 2].map(() =>
      failureOf(read("waitFor", 60_000, asking(leaver.signal))).finally(() => {
        ended += 1;
      }),
    );
    expect(await read("sum", [1], asking(undefined, "c/d"))).toBe(1);
    expect(ended).toBe(0);
    leaver.abort("gone");
    expect(await Promise.all(more)).toEqual(["gone", "gone"]);
  });

  test("leave at once, and end work that nobody else wants", async () => {
    const { read } = apart({ threads: 1 });
    const leaver = new AbortController();
    const work = failureOf(read("neverEnd", undefined, asking(leaver.signal)));
    const next = read("sum", [3], asking());
    leaver.abort("gone");
    expect(await work).toBe("gone");
    expect(await next).toBe(3);
  });
});

describe("bytes", () => {
  test("are transferred on request, otherwise copied", async () => {
    const { read } = apart();
    const [copied, handed] = [new Uint8Array(1000), new Uint8Array(1000)];
    expect(await read("countBytes", copied, asking())).toBe(1000);
    expect(await read("countBytes", handed, { ...asking(), transfer: [handed.buffer] })).toBe(1000);
    expect([copied.byteLength, handed.byteLength]).toEqual([1000, 0]);
  });

  test("are transferred by a task, too", async () => {
    const { bytes } = await apart().read("handOver", 1_000_000, asking());
    expect([bytes.byteLength, bytes[999_999]]).toEqual([1_000_000, 7]);
  });
});
