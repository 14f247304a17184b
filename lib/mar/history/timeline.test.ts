import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { A, B, historyOf, seen } from "./history.testing";
import { WATCHED_MILLISECONDS } from "./observation";
import { timelineOf } from "./timeline";

const DAY = WATCHED_MILLISECONDS;

describe("timelineOf", () => {
  it("extends a digest to the next look while the tag was watched", () => {
    const history = [seen(A, 0, 10), seen(B, 12, 30)];
    expect(timelineOf(history, 30)).toEqual([
      { state: "digest", digest: A, position: 0, from: 0, to: 12 },
      { state: "digest", digest: B, position: 1, from: 12, to: 30 },
    ]);
  });

  it("shows a gap within one digest, between two, and since the last look as not watched", () => {
    const history = [seen(A, 0, 4 * DAY, [{ from: DAY, to: 3 * DAY }]), seen(B, 9 * DAY, 10 * DAY)];
    expect(timelineOf(history, 20 * DAY)).toEqual([
      { state: "digest", digest: A, position: 0, from: 0, to: DAY },
      { state: "unwatched", from: DAY, to: 3 * DAY, same: true },
      { state: "digest", digest: A, position: 0, from: 3 * DAY, to: 4 * DAY },
      { state: "unwatched", from: 4 * DAY, to: 9 * DAY, same: false },
      { state: "digest", digest: B, position: 1, from: 9 * DAY, to: 10 * DAY },
      { state: "unwatched", from: 10 * DAY, to: 20 * DAY, same: false },
    ]);
  });

  it("shows a tag that vanished, and one that was only listed", () => {
    const listed = { ...seen(undefined, 20, 30), state: "listed" as const };
    const history = [seen(A, 0, 10), seen(undefined, 11, 20), listed];
    expect(timelineOf(history, 30).map(({ state, from, to }) => [state, from, to])).toEqual([
      ["digest", 0, 11],
      ["gone", 11, 20],
      ["listed", 20, 30],
    ]);
  });

  it("leaves no hole and no overlap, and shows nothing as watched that was not", () => {
    const looks = fc.array(
      fc.record({ step: fc.integer({ min: 1, max: 3 * DAY }), mark: fc.integer({ min: 0, max: 3 }) }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(looks, fc.nat(3 * DAY), (steps, rest) => {
        const { history, times } = historyOf(steps);
        const last = times.at(-1) ?? 0;
        const parts = timelineOf(history, last + rest);
        expect(parts[0]?.from).toBe(times[0]);
        expect(parts.at(-1)?.to).toBe(rest > DAY ? last + rest : last);
        for (const [at, part] of parts.entries()) {
          expect(part.from).toBeLessThanOrEqual(part.to);
          if (at > 0) expect(part.from).toBe(parts[at - 1]?.to);
        }
        for (const [at, time] of times.entries()) {
          const before = times[at - 1] ?? time;
          if (time - before <= DAY) continue;
          const shown = parts.filter(({ from, to }) => from < time && before < to);
          expect(shown.map(({ state }) => state)).toEqual(["unwatched"]);
        }
      }),
    );
  });
});
