import { describe, expect, test } from "vitest";
import { matchesNames, parseNamePatterns } from "./name-patterns";

describe("parseNamePatterns", () => {
  test("allows spaces around commas", () => {
    expect(parseNamePatterns("dotnet/* , mssql/server")).toEqual(["dotnet/*", "mssql/server"]);
  });
  test.each(["", ",", "a,", "a,,b", "Dotnet/*", "a b", "dotnet/?", "mcr.microsoft.com:443/a", "a".repeat(256)])(
    "%s is not a list",
    (text) => expect(parseNamePatterns(text)).toBeUndefined(),
  );
});

describe("matchesNames", () => {
  test.each([
    ["*", "dotnet/sdk"],
    ["dotnet/*", "dotnet/nightly/sdk"],
    ["dotnet/sdk", "dotnet/sdk"],
    ["*/sdk", "dotnet/nightly/sdk"],
    ["d*/s*k", "dotnet/sdk"],
    ["*a*a*", "banana"],
    ["**", "a"],
  ])("%s has %s", (pattern, name) => expect(matchesNames(["none", pattern], name)).toBe(true));
  test.each([
    ["dotnet/*", "dotnet"],
    ["dotnet/*", "dotnet-buildtools/prereqs"],
    ["dotnet", "dotnet/sdk"],
    ["a*a", "a"],
    ["*ab*b", "ab"],
  ])("%s lacks %s", (pattern, name) => expect(matchesNames([pattern], name)).toBe(false));
});
