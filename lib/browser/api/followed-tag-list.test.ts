import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { followTagList } from "./followed-tag-list";

/** Each test has a list of its own, as lists are kept. */
let count = 0;

beforeAll(() => {
  Object.assign(globalThis, { window: new EventTarget() });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, "window");
});
beforeEach(() => {
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Follows a list whose requests answer in this order; an error stands for no connection. */
function follow(...answers: (string[] | Error)[]) {
  count += 1;
  const repository = repositorySchema.parse(`dotnet/aspnet${count}`);
  const asked = vi.fn(async () => {
    const answer = answers.shift() ?? new Error("unexpected");
    if (answer instanceof Error) throw answer;
    return Response.json({ name: repository, tags: answer }, { headers: { "X-Data-Age": "0" } });
  });
  vi.stubGlobal("fetch", asked);
  const lists: string[][] = [];
  const onFailure = vi.fn();
  const stop = followTagList(
    { region: "global", repository },
    { onList: ({ tags }) => lists.push([...tags]), onFailure },
    0,
  );
  onTestFinished(stop);
  return { asked, lists, onFailure, stop };
}

function reconnect() {
  for (const type of ["offline", "online"]) window.dispatchEvent(new Event(type));
}

test("a list that failed is asked for again when the browser is back online", async () => {
  const { asked, lists, onFailure } = follow(new TypeError("offline"), new TypeError("offline"), ["1.0"]);
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalledTimes(1));
  expect(asked).toHaveBeenCalledTimes(2);
  expect(lists).toEqual([]);
  reconnect();
  await vi.waitFor(() => expect(lists).toEqual([["1.0"]]));
  expect(asked).toHaveBeenCalledTimes(3);
});

test("offline, it is not asked for until the browser is online", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  const { asked, lists, onFailure } = follow(["1.0"]);
  expect(onFailure).toHaveBeenCalledTimes(1);
  expect(asked).not.toHaveBeenCalled();
  vi.stubGlobal("navigator", { onLine: true });
  reconnect();
  await vi.waitFor(() => expect(lists).toContainEqual(["1.0"]));
  expect(asked).toHaveBeenCalledTimes(1);
});

test("a fresh list is not asked for again", async () => {
  const { asked, lists } = follow(["1.0"]);
  await vi.waitFor(() => expect(lists).toHaveLength(1));
  reconnect();
  await vi.waitFor(() => expect(lists).toHaveLength(2));
  expect(asked).toHaveBeenCalledTimes(1);
});

test("a list that nobody follows any more is not asked for", async () => {
  const { asked, stop } = follow(new TypeError("offline"), new TypeError("offline"), ["1.0"]);
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  stop();
  reconnect();
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toHaveBeenCalledTimes(2);
});
