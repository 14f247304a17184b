import { describe, expect, it } from "vitest";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { parseDigest } from "@/lib/oci/name/digest";
import { endOfLifeDay, LIFECYCLE_ARTIFACT_TYPE, lifecycleMarks } from "./lifecycle";

const mark = (digit: string, created?: string, artifactType = LIFECYCLE_ARTIFACT_TYPE): Descriptor => {
  const digest = parseDigest(`sha256:${digit.repeat(64)}`);
  if (!digest) throw new Error(digit);
  return { digest, size: 1, artifactType, annotations: created ? { "org.opencontainers.image.created": created } : {} };
};

describe("lifecycleMarks", () => {
  it("puts the newest first, wherever it is listed, and those without a date last", () => {
    const marks = [
      mark("1"),
      mark("2", "2024-01-01T00:00:00Z"),
      mark("3", "2025-01-01T00:00:00Z"),
      mark("4", "2023-01-01"),
    ];
    expect(lifecycleMarks(marks).map(({ digest }) => digest.at(-1))).toEqual(["3", "2", "4", "1"]);
  });

  it("leaves other referrers out", () => {
    expect(lifecycleMarks([mark("1", "2024-01-01", "application/spdx+json")])).toEqual([]);
  });
});

describe("endOfLifeDay", () => {
  const key = "vnd.microsoft.artifact.lifecycle.end-of-life.date";

  it.each([
    ["2024-11-12", "2024-11-12"],
    ["2022-12-31T23:59:59Z", "2022-12-31"],
    ["2022-12-31T23:59:59.123+01:00", "2022-12-31"],
    ["2024-02-31", undefined],
    ["soon", undefined],
    ["", undefined],
  ])("reads %j as %j", (text, day) => {
    expect(endOfLifeDay({ [key]: text })).toBe(day);
  });

  it("finds no date if none is set", () => {
    expect(endOfLifeDay(undefined)).toBeUndefined();
    expect(endOfLifeDay({})).toBeUndefined();
  });
});
