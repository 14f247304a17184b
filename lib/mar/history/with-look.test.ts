import { expect, it } from "vitest";
import { A, B, seen } from "./history.testing";
import { WATCHED_MILLISECONDS } from "./observation";
import { withLook } from "./with-look";

const changes = (marks: readonly (typeof A | undefined)[]) =>
  marks
    .reduce((history, digest, at) => withLook(history, digest, at + 1), withLook([], A, 0))
    .map(({ change }) => change);

it("tells moved, gone, back and returned apart", () => {
  expect(changes([B, undefined, B, A, A])).toEqual(["first", "moved", "gone", "back", "returned"]);
});

it("begins with a digest, as anybody can ask for a tag that never was", () => {
  expect(withLook([], undefined, 5)).toEqual([]);
});

it("moves only the end of an observation that still holds", () => {
  expect(withLook([seen(A, 0, 10)], A, 20)).toEqual([seen(A, 0, 20)]);
  const late = 20 + WATCHED_MILLISECONDS;
  expect(withLook([seen(A, 0, 10)], A, late)).toEqual([seen(A, 0, late, [{ from: 10, to: late }])]);
});

it("adds nothing for a look that the history has", () => {
  const history = [seen(A, 0, 10)];
  expect(withLook(history, A, 10)).toBe(history);
  expect(withLook(history, B, 9)).toBe(history);
});

it("knows the digest of a tag that was only listed", () => {
  const listed = { ...seen(undefined, 0, 5), state: "listed" as const };
  expect(withLook([listed], A, 6).at(-1)).toMatchObject({ change: "resolved", digest: A, lookedBefore: 5 });
});
