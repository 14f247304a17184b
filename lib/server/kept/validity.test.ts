import { describe, expect, it } from "vitest";
import { type Draft, newDraft, type Use } from "../exchange/exchange-store.mjs";
import { ageOf, endOf, stateOf } from "./validity";

const NOW = 1_000_000_000;
const SECOND = 1_000;

const use = (madeFrom: number, readAt: () => number | undefined = () => madeFrom, fresh = 60 * SECOND): Use => ({
  madeFrom,
  fresh,
  readAt,
});
const draft = (more: Partial<Draft>): Draft => ({ ...newDraft(), kind: "page", readAt: NOW, ...more });

describe("the end of an answer", () => {
  it.each([
    [
      "of a page: the next minute of its oldest reading",
      { uses: [use(NOW - 20 * SECOND), use(NOW)] },
      NOW + 40 * SECOND,
    ],
    [
      "of a page whose readings stay fresh for long: the next minute",
      { uses: [use(NOW - 70 * SECOND, undefined, 900_000)] },
      NOW + 50 * SECOND,
    ],
    ["of a page that says until when its words are true", { uses: [use(NOW)], until: NOW + 5 }, NOW + 5],
    ["of an answer without words: none", { kind: "answer", uses: [use(NOW)] }, Number.POSITIVE_INFINITY],
    ["if it was made from an old reading: now", { uses: [use(NOW - 61 * SECOND)] }, undefined],
    ["if it lacks something: now", { isSpoiled: true }, undefined],
    ["if nobody said that it may be kept: now", { kind: undefined }, undefined],
  ] as const)("%s", (_what, more, end) => {
    const made = draft({});
    expect(endOf(Object.assign(made, more), NOW)).toBe(end);
  });
});

describe("a kept answer", () => {
  it("is over as soon as one of its readings has another value, or is forgotten", () => {
    let last: number | undefined = NOW;
    const page = { draft: draft({ uses: [use(NOW, () => last)] }), end: NOW + 60 * SECOND };
    expect(stateOf(page, NOW + 1)).toBe("current");
    last = undefined;
    expect(stateOf(page, NOW + 1)).toBe("over");
  });

  it("is made anew, as a page, when the registry was asked again; meanwhile it is given, though not for long", () => {
    const page = { draft: draft({ uses: [use(NOW, () => NOW + 30 * SECOND)] }), end: NOW + 60 * SECOND };
    expect(stateOf(page, NOW + 31 * SECOND)).toBe("ending");
    const old = { draft: draft({ uses: [use(NOW)] }), end: NOW + 60 * SECOND };
    expect([59, 60, 69, 70].map((seconds) => stateOf(old, NOW + seconds * SECOND))).toEqual([
      "current",
      "ending",
      "ending",
      "over",
    ]);
  });

  it("stays, without words, as long as the registry says the same, and has the age of that", () => {
    let last = NOW;
    const uses = [use(NOW, () => last)];
    const answer = { draft: draft({ kind: "answer", uses }), end: Number.POSITIVE_INFINITY };
    expect(stateOf(answer, NOW + 61 * SECOND)).toBe("ending");
    last = NOW + 61 * SECOND;
    expect(stateOf(answer, NOW + 62 * SECOND)).toBe("current");
    expect(ageOf(answer, NOW + 64 * SECOND)).toBe(3);
    expect(ageOf({ ...answer, draft: draft({ uses }) }, NOW + 64 * SECOND)).toBe(64);
  });

  it("is over if the clock went back", () => {
    expect(stateOf({ draft: draft({ uses: [use(NOW)] }), end: NOW + 60 * SECOND }, NOW - 1)).toBe("over");
  });
});
