import { expect, test } from "vitest";
import { tagNamesInOrder } from "@/lib/mar/tag/order/order";
import { newestOfEach } from "./newest-of-each";

test("a cell has the first tag of each architecture, in the order of the tags", () => {
  const tags = tagNamesInOrder([
    "10.0.1-noble",
    "10.0-noble",
    "10.0-noble-arm64v8",
    "10.0.1-noble-arm64v8",
    "10.0-noble-amd64",
  ]);
  const names = newestOfEach(tags).map(({ name }) => name);
  expect(names.toSorted()).toEqual(["10.0-noble", "10.0-noble-amd64", "10.0-noble-arm64v8"]);
  expect(names).toEqual(tags.map(({ name }) => name).filter((name) => names.includes(name)));
  expect(newestOfEach([])).toEqual([]);
});
