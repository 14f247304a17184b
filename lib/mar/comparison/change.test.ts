import { expect, test } from "vitest";
import { changesOf } from "./change";

test("finds what was added, removed and changed", () => {
  const from = new Map<string, string | readonly string[]>([
    ["same", "1"],
    ["list", ["a", "b"]],
    ["gone", "2"],
    ["other", "3"],
  ]);
  const to = new Map<string, string | readonly string[]>([
    ["new", "5"],
    ["other", "4"],
    ["same", "1"],
    ["list", ["a", "b"]],
  ]);
  expect(changesOf(from, to)).toEqual([
    ["gone", { kind: "removed", from: "2" }],
    ["other", { kind: "changed", from: "3", to: "4" }],
    ["new", { kind: "added", to: "5" }],
  ]);
});

test("distinguishes a list from a text, and an undefined value from a missing one", () => {
  expect(changesOf<string, unknown>([["a", "x"]], [["a", ["x"]]])).toEqual([
    ["a", { kind: "changed", from: "x", to: ["x"] }],
  ]);
  expect(changesOf([["a", undefined]], [])).toEqual([["a", { kind: "removed", from: undefined }]]);
  expect(changesOf<string, string | undefined>([["a", undefined]], [["a", ""]])).toEqual([
    ["a", { kind: "changed", from: undefined, to: "" }],
  ]);
  expect(changesOf([["a", undefined]], [["a", undefined]])).toEqual([]);
});
