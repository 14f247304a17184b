import { describe, expect, it } from "vitest";
import { explainedAddress, hasTooManyKeys, isForPrograms, isIrregular, MOST_QUERY_KEYS } from "./address.mjs";

describe("isIrregular", () => {
  it.each([
    "/%zz",
    "/%ff",
    "/a/../b",
    "/a/%2e%2e/b",
    "/a/%2E./b",
    "/./a",
    "/a//b",
    "//a",
    "/a\\b",
    "/dotnet%00",
    "/a/%0a",
    "/api/%zz",
    "/%E0%A4%A",
  ])("%s is", (path) => {
    expect(isIrregular(path)).toBe(true);
  });

  it.each([
    "/",
    "/a/b:1.0",
    `/a@sha256:${"0".repeat(64)}`,
    "/a/",
    "/%2E%2E%2E",
    "/a%2Fb",
    "/_next/static/a.js",
    "/%C3%A9",
  ])("%s is not", (path) => {
    expect(isIrregular(path)).toBe(false);
  });
});

describe("explainedAddress", () => {
  it.each([
    ["/%zz", "%zz"],
    ["/a/../b", "a/../b"],
    ["/dotnet%00", "dotnet[00]"],
  ])("of %s names it", (path, named) => {
    const address = explainedAddress(path);
    expect(decodeURIComponent(address.slice(1))).toBe(named);
    expect(isIrregular(address)).toBe(false);
  });

  it("keeps the language", () => {
    expect(explainedAddress("/zh-cn//a")).toBe("/zh-cn/%2Fa");
    expect(explainedAddress("/zh-cn/%zz")).toBe("/zh-cn/%25zz");
  });
});

describe("hasTooManyKeys", () => {
  const address = (keys: number) => `/a?${Array.from({ length: keys }, () => "b=c").join("&")}`;

  it("is true above the number that any route needs", () => {
    expect(hasTooManyKeys("/a")).toBe(false);
    expect(hasTooManyKeys(address(MOST_QUERY_KEYS))).toBe(false);
    expect(hasTooManyKeys(address(MOST_QUERY_KEYS + 1))).toBe(true);
  });
});

it.each([
  ["/api/global/v2/_catalog", true],
  ["/feeds/global/a.atom?tags=b", true],
  ["/feeds", false],
  ["/apis/a", false],
  ["/", false],
])("%s is for programs: %s", (address, expected) => {
  expect(isForPrograms(address)).toBe(expected);
});
