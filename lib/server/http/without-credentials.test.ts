import { expect, test } from "vitest";
import { withoutCredentials } from "./without-credentials";

const HEX = "a".repeat(64);

test.each([
  ["/dotnet/aspnet:10.0", "/dotnet/aspnet:10.0"],
  [`/dotnet/aspnet:10.0@sha256:${HEX}`, `/dotnet/aspnet:10.0@sha256:${HEX}`],
  [`/dotnet/aspnet@sha256%3A${HEX}`, `/dotnet/aspnet@sha256%3A${HEX}`],
  ["/https://me:secret@mcr.microsoft.com/dotnet", "/https://***@mcr.microsoft.com/dotnet"],
  ["/me%3Asecret%40mcr.microsoft.com/dotnet", "/***@mcr.microsoft.com/dotnet"],
  ["/x?se=1&sig=abc%2F&sp=r", "/x?se=1&sig=***&sp=r"],
  ["docker login --password=hunter2 host", "docker login --password=*** host"],
])("%s", (text, expected) => {
  expect(withoutCredentials(text)).toBe(expected);
});

test("keeps at most 512 characters", () => {
  expect(withoutCredentials("a".repeat(600))).toHaveLength(512);
});
