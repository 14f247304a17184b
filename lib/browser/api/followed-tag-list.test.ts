import { onlineManager, QueryClient } from "@tanstack/react-query";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository";
import { followTagList } from "./followed-tag-list";
import { tagListQuery } from "./tag-list";

const NAME = repositorySchema.parse("dotnet/aspnet");

beforeAll(() => {
  Object.assign(globalThis, { window: new EventTarget() });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, "window");
});
afterEach(() => {
  vi.unstubAllGlobals();
  onlineManager.setOnline(true);
});

/** Follows a list whose requests answer in this order; an error stands for no connection. */
function follow(...answers: (string[] | Error)[]) {
  const asked = vi.fn(async () => {
    const answer = answers.shift() ?? new Error("unexpected");
    if (answer instanceof Error) throw answer;
    return Response.json({ name: NAME, tags: answer }, { headers: { "X-Data-Age": "0" } });
  });
  vi.stubGlobal("fetch", asked);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: 1, retryDelay: 0 } } });
  // As its provider does.
  client.mount();
  onTestFinished(() => client.unmount());
  const lists: string[][] = [];
  const stop = followTagList(client, tagListQuery("global", NAME), ({ tags }) => lists.push([...tags]));
  onTestFinished(stop);
  return { asked, lists, stop };
}

function reconnect() {
  for (const type of ["offline", "online"]) window.dispatchEvent(new Event(type));
}

test("a list that failed is asked for again when the browser is back online", async () => {
  const { asked, lists } = follow(new TypeError("offline"), new TypeError("offline"), ["1.0"]);
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  await new Promise((resolve) => setImmediate(resolve));
  expect(lists).toEqual([]);
  reconnect();
  await vi.waitFor(() => expect(lists).toEqual([["1.0"]]));
  expect(asked).toHaveBeenCalledTimes(3);
});

test("offline, it is not asked for until the browser is online", async () => {
  onlineManager.setOnline(false);
  const { asked, lists } = follow(["1.0"]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).not.toHaveBeenCalled();
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
