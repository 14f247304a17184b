import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tagNamesInOrder } from "@/lib/mar/tag/order/order";
import { suggestedOrder } from "@/lib/mar/tag-list/suggested";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { NameList } from "../names/name-list";
import { tagListView } from "./tag-list-view";

const repository = repositorySchema.parse("dotnet/aspnet");
const value = [
  "latest 11.0-preview 11.0.0-preview.7 10.0 10.0-noble 10.0.11 9.0 9.0-noble 9.0.8 8.0 8.0.30 7.0 7.0.20".split(" "),
  Array.from({ length: 40 }, (_, patch) => `10.0.11-noble-${patch}`),
].flat();
const reading = { value: NameList.from(value), readAt: 0 };
const namesOf = async (search = "") =>
  (await tagListView(repository, reading, new URLSearchParams(search))).rows.flatMap((row) =>
    row.kind === "tag" ? row.tag : [],
  );

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-29"), toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("the first paint has the browser's rows of the whole list", async () => {
  const { rows, suggestion } = await tagListView(repository, reading, new URLSearchParams());
  const inBrowser = suggestedOrder(tagNamesInOrder(value), suggestion).map(({ name }) => name);
  expect(rows.length).toBeGreaterThan(20);
  expect(await namesOf()).toEqual(inBrowser.slice(0, rows.length));
  expect((await namesOf()).slice(0, 6)).toEqual(["latest", "10.0", "10.0-noble", "9.0", "9.0-noble", "8.0"]);
});

test("a filter moves no tag, and offers other orders", async () => {
  const all = await namesOf();
  const found = await namesOf("q=9.0");
  expect(found).toEqual(["9.0", "9.0-noble", "9.0.8"]);
  expect(all.filter((name) => found.slice(0, 2).includes(name))).toEqual(["9.0", "9.0-noble"]);
  expect((await namesOf("sort=version")).slice(0, 3)).toEqual(["latest", "11.0-preview", "11.0.0-preview.7"]);
  expect((await namesOf("sort=name"))[0]).toBe("10.0");
});

test("lines move to the end as time goes by, while the list stays the same", async () => {
  expect((await namesOf("q=is:floating")).join(" ")).toBe("latest 10.0 10.0-noble 9.0 9.0-noble 8.0 11.0-preview 7.0");
  vi.setSystemTime(Date.parse("2027-06-01"));
  expect((await namesOf("q=is:floating")).join(" ")).toBe("latest 10.0 10.0-noble 11.0-preview 9.0 9.0-noble 8.0 7.0");
});
