import { expect, test } from "vitest";
import { isUnloadedPart } from "./unloaded-part";

test.each([
  ["Failed to load chunk /_next/static/chunks/3ena5t0iwz_fr.js from module 830607", true],
  ["Loading CSS chunk 12 failed", true],
  ["Cannot read properties of undefined", false],
  ["The text says: Failed to load chunk 1", false],
])("tells a script that did not load from other failures: %s", (message, is) => {
  expect(isUnloadedPart(new Error(message))).toBe(is);
  expect(isUnloadedPart(Object.assign(new Error(message), { name: "ChunkLoadError" }))).toBe(true);
});
