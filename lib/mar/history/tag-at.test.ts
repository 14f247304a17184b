import { describe, expect, it } from "vitest";
import { A, B, seen } from "./history.testing";
import { WATCHED_MILLISECONDS } from "./observation";
import { tagAt } from "./tag-at";

const DAY = WATCHED_MILLISECONDS;
const history = [seen(A, DAY, 5 * DAY, [{ from: 2 * DAY, to: 4 * DAY }]), seen(B, 9 * DAY, 10 * DAY)];

describe("tagAt", () => {
  it("knows nothing without a look, and nothing before the first", () => {
    expect(tagAt([], 5)).toBeUndefined();
    expect(tagAt(history, DAY - 1)).toMatchObject({ kind: "before", first: { digest: A } });
  });

  it("says whether somebody watched at that time", () => {
    expect(tagAt(history, DAY)).toMatchObject({ kind: "seen", observation: { digest: A }, watched: true });
    expect(tagAt(history, 3 * DAY)).toMatchObject({ kind: "seen", observation: { digest: A }, watched: false });
    expect(tagAt(history, 4 * DAY)).toMatchObject({ kind: "seen", watched: true });
  });

  it("does not guess between two digests", () => {
    expect(tagAt(history, 6 * DAY)).toMatchObject({ kind: "between", from: { digest: A }, to: { digest: B } });
  });

  it("trusts the last look for as long as looks count as watching", () => {
    expect(tagAt(history, 11 * DAY)).toMatchObject({ kind: "seen", observation: { digest: B } });
    expect(tagAt(history, 11 * DAY + 1)).toMatchObject({ kind: "since", observation: { digest: B } });
  });
});
