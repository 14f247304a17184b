import { expect, it } from "vitest";
import { coverageState } from "./coverage";

it.each([
  ["lost", { repositories: 3, tags: 9, of: 3, store: "lost" }],
  ["empty", { repositories: 0, tags: 0, of: 3 }],
  ["some", { repositories: 3, tags: 9 }],
  ["part", { repositories: 3, tags: 9, of: 4 }],
  ["all", { repositories: 3, tags: 9, of: 3 }],
  // A repository that left the catalog is still in the index.
  ["all", { repositories: 3, tags: 9, of: 2 }],
] as const)("says %s", (state, indexed) => {
  expect(coverageState(indexed)).toBe(state);
});
