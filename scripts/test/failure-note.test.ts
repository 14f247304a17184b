import { expect, test } from "vitest";
import { failureNote, limitNotes } from "./failure-note.mjs";

test("a long reason is cut, and a missing one is the status", () => {
  expect(failureNote("a test", "failed", "x".repeat(1_000))).toBe(`a test: ${"x".repeat(300)}…`);
  expect(failureNote("a test", "skipped", undefined)).toBe("a test: skipped");
});

test("many notes are limited, and it says how many more there are", () => {
  const notes = Array.from({ length: 45 }, (_, index) => `note ${index}`);
  expect(limitNotes(notes)).toEqual([...notes.slice(0, 40), "and 5 more, named above."]);
  expect(limitNotes(notes.slice(0, 40))).toEqual(notes.slice(0, 40));
});
