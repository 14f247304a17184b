import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { type ProblemCode, problemCodeSchema } from "../problem";
import { comparedAt, newerRegion, type RegionAnswer, regionOutcome } from "./region-outcome";

const EARLY = "2026-01-01T00:00:00.000Z";
const LATE = "2026-01-02T00:00:00.000Z";
const digest = (number: number) => digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`);
const serves = (number: number, created?: string): RegionAnswer => ({ digest: digest(number), created, readAt: EARLY });
const fails = (code: ProblemCode): RegionAnswer => ({ problem: { code, message: "" }, readAt: LATE });
const missing = fails("MANIFEST_UNKNOWN");

const answers = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((number) => serves(number)),
  fc.constantFrom(...problemCodeSchema.options).map(fails),
);

describe("the outcome", () => {
  test.each([
    ["same", serves(1), serves(1)],
    ["different", serves(1), serves(2)],
    ["missing", serves(1), missing],
    ["missing", serves(1), fails("NAME_UNKNOWN")],
    ["missing", missing, missing],
    ["failed", serves(1), fails("UPSTREAM_TIMEOUT")],
    ["failed", missing, fails("TOOMANYREQUESTS")],
    ["failed", serves(1), fails("UPSTREAM_INVALID")],
  ] as const)("is %s", (outcome, one, other) => {
    expect(regionOutcome(one, other)).toBe(outcome);
  });

  it("is the same from either side, and never calls digests equal that nobody has seen", () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const outcome = regionOutcome(one, other);
        expect(regionOutcome(other, one)).toBe(outcome);
        const agree = "digest" in one && "digest" in other && one.digest === other.digest;
        expect(outcome === "same").toBe(agree);
      }),
    );
  });
});

test("compares dates to find the newer image, and does not guess without a date", () => {
  expect(newerRegion({ global: serves(1, LATE), china: serves(2, EARLY) })).toBe("global");
  expect(newerRegion({ global: serves(1, EARLY), china: serves(2, LATE) })).toBe("china");
  expect(newerRegion({ global: serves(1, EARLY), china: serves(2, EARLY) })).toBeUndefined();
  expect(newerRegion({ global: serves(1), china: serves(2, LATE) })).toBeUndefined();
  expect(newerRegion({ global: missing, china: serves(2, LATE) })).toBeUndefined();
});

test("a comparison is as old as the older of its answers", () => {
  expect(comparedAt(serves(1), missing)).toBe(Date.parse(EARLY));
  expect(comparedAt(missing, serves(1))).toBe(Date.parse(EARLY));
});
