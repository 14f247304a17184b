import { expect, test, vi } from "vitest";
import { createFlights } from "./flights";

/** Work that the test settles itself. */
function work() {
  let resolve = (_value: string): void => undefined;
  let reject = (_error: unknown): void => undefined;
  const promise = new Promise<string>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { start: vi.fn((_signal: AbortSignal) => promise), resolve, reject };
}

test("callers with the same key share the work, others do not", async () => {
  const share = createFlights<string>();
  const [one, two] = [work(), work()];
  const answers = [
    share("a", undefined, one.start),
    share("a", undefined, two.start),
    share("b", undefined, two.start),
  ];
  one.resolve("one");
  two.resolve("two");
  expect(await Promise.all(answers)).toEqual(["one", "one", "two"]);
  expect(two.start).toHaveBeenCalledTimes(1);
});

test("keeps nothing, least of all a rejection", async () => {
  const share = createFlights<string>();
  const [bad, good] = [work(), work()];
  const first = share("a", undefined, bad.start);
  bad.reject(new Error("down"));
  await expect(first).rejects.toThrow("down");
  good.resolve("up");
  expect(await share("a", undefined, good.start)).toBe("up");
  expect(await share("a", undefined, async () => "again")).toBe("again");
});

test("a caller who leaves rejects at once with its reason; the others stay", async () => {
  const share = createFlights<string>();
  const { start, resolve } = work();
  const leaver = new AbortController();
  const left = share("a", leaver.signal, start);
  const stays = share("a", new AbortController().signal, start);
  leaver.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  expect(start.mock.calls[0]?.[0].aborted).toBe(false);
  resolve("done");
  expect(await stays).toBe("done");
});

test("aborts the work when the last caller leaves, and later callers start anew", async () => {
  const share = createFlights<string>();
  const [one, two] = [work(), work()];
  const leavers = [new AbortController(), new AbortController()];
  const left = leavers.map(({ signal }) => share("a", signal, one.start));
  for (const leaver of leavers) leaver.abort("bye");
  await expect(left[0]).rejects.toBe("bye");
  await expect(left[1]).rejects.toBe("bye");
  expect(one.start.mock.calls[0]?.[0].aborted).toBe(true);
  const after = share("a", undefined, two.start);
  one.reject(new Error("aborted late"));
  two.resolve("two");
  expect(await after).toBe("two");
});

test("an aborted signal starts nothing", async () => {
  const { start } = work();
  await expect(createFlights<string>()("a", AbortSignal.abort("no"), start)).rejects.toBe("no");
  expect(start).not.toHaveBeenCalled();
});
