import { expect, it } from "vitest";
import { A, historyOf } from "./history.testing";
import { digestBefore, movesOf } from "./moves";

it("counts moves, and returns with another digest", () => {
  const marks = [1, 2, 0, 2, 0, 3, 1];
  const { history } = historyOf(marks.map((mark) => ({ step: 10, mark })));
  expect(movesOf(history)).toEqual({ count: 3, since: 1, last: { at: 71, after: 61 } });
  expect(movesOf([])).toBeUndefined();
});

it("finds the digest before, also if the tag was gone in between", () => {
  const { history } = historyOf([
    { step: 1, mark: 0 },
    { step: 1, mark: 2 },
  ]);
  expect(digestBefore(history, 2)).toBe(A);
  expect(digestBefore(history, 0)).toBeUndefined();
});
