import fc from "fast-check";
import { expect, test } from "vitest";
import { processorTime } from "@/lib/processor-time.testing";
import { parseRepository, REPOSITORY_MAX_LENGTH } from "./repository";

test.each([
  "a",
  "0",
  "dotnet/aspnet",
  "mssql/server",
  "azure-cognitive-services/vision/read",
  "a.b_c__d-e---f",
  "psresource/az.accounts",
  "windows/servercore/iis",
  "x".repeat(REPOSITORY_MAX_LENGTH),
])("%s is a repository", (text) => {
  expect(parseRepository(text)).toBe(text);
});

test.each([
  "",
  "/",
  "/a",
  "a/",
  "a//b",
  "Dotnet/aspnet",
  "dotnet/../aspnet",
  ".",
  "..",
  "a..b",
  "a___b",
  "a._b",
  "-a",
  "a-",
  "_a",
  "a_",
  "a/.b",
  "a b",
  "a:b",
  "a@b",
  "a%2fb",
  "a\\b",
  "a?b",
  "a#b",
  "a\n",
  "ä",
  "x".repeat(REPOSITORY_MAX_LENGTH + 1),
])("%j is not a repository", (text) => {
  expect(parseRepository(text)).toBeUndefined();
});

test("no text crashes it or keeps it busy", () => {
  fc.assert(fc.property(fc.string(), (text) => [text, undefined].includes(parseRepository(text))));
  for (const part of ["a", "a-", "-", "a/", "a_", "a."]) {
    expect(processorTime(() => parseRepository(`${part.repeat(50_000)}!`))).toBeLessThan(500);
  }
});
