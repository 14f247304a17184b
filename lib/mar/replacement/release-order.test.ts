import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyName } from "../tag/arbitrary-name.testing";
import { parseTagName } from "../tag/parse";
import { compareReleases } from "./release-order";

const compare = (a: string, b: string) => Math.sign(compareReleases(parseTagName(a), parseTagName(b)));

describe("compareReleases", () => {
  test.each([
    ["10.0.11", "10.0.9"],
    ["10.0", "9.0"],
    ["10.0.0", "10.0.0-rc.2"],
    ["10.0.0-rc.1", "10.0.0-preview.7"],
    ["10.0.0-preview.10", "10.0.0-preview.7"],
    ["10.0.1-preview.1", "10.0.0"],
    ["2022-CU26-ubuntu-22.04", "2022-CU9-ubuntu-22.04"],
    ["2022-CU1-ubuntu-22.04", "2022-RTM-ubuntu-22.04"],
    ["2019-CU32-GDR8-ubuntu-20.04", "2019-CU32-ubuntu-20.04"],
    ["1809-KB5034768", "1809-KB5034122"],
    ["4.8-20260811", "4.8-20260714"],
    ["prod_20201015.10", "prod_20201015.9"],
    ["10.0.26100.33296", "10.0.26100.9999"],
    ["v1.27.3-2", "v1.27.3-1"],
    ["8.0.401-1", "8.0.401"],
    ["v1.24.6-hotfix.20230101", "v1.24.6"],
    ["1.2.3_build.10", "1.2.3_build.9"],
    ["20240101.v10", "20240101.v9"],
    ["11u2", "8u192"],
    ["20.14.0-8-azl3.0.20250402", "20.14.0-7-azl3.0.20250102"],
    ["1.2.3", "1.2.3-nightly.20260811"],
    ["1.2.3-alpha.1", "1.2.3-nightly.20260811"],
    ["2019-CU1-ubuntu-16.04", "2019-GDR4-ubuntu-16.04"],
  ])("%s is newer than %s", (newer, older) => {
    expect(compare(newer, older)).toBe(1);
    expect(compare(older, newer)).toBe(-1);
  });

  test.each([
    ["10.0.11-noble", "10.0.11-alpine3.23-arm64v8"],
    ["latest", "noble"],
    ["7.2.0-main-07-27-2026-2169504d-cfg", "7.2.0-main-07-27-2026-9504d216-cfg"],
  ])("neither %s nor %s is newer", (a, b) => {
    expect(compare(a, b)).toBe(0);
  });

  test("is an order", () => {
    fc.assert(
      fc.property(anyName, anyName, anyName, (a, b, c) => {
        expect(compare(a, a)).toBe(0);
        expect(compare(a, b) + compare(b, a)).toBe(0);
        if (compare(a, b) > 0 && compare(b, c) > 0) expect(compare(a, c)).toBe(1);
      }),
    );
  });
});
