import fc from "fast-check";
import { expect, it } from "vitest";
import { looksLikeHost, parseRegistryHost } from "./registry-host";

it.each([
  ["mcr.microsoft.com", "mcr.microsoft.com"],
  ["MCR.Microsoft.COM", "mcr.microsoft.com"],
  ["mcr.microsoft.com:443", "mcr.microsoft.com"],
  ["example.com:5000", "example.com:5000"],
  ["localhost", "localhost"],
  ["127.0.0.1:80", "127.0.0.1:80"],
  ["[::1]:5000", "[::1]:5000"],
  ["a-b.c", "a-b.c"],
])("reads %s", (text, host) => {
  expect(parseRegistryHost(text)).toBe(host);
});

it.each([
  "",
  ".",
  "a.",
  ".a",
  "a..b",
  "-a.b",
  "a-.b",
  "a_b.c",
  "a.b:",
  "a.b:x",
  "a.b:123456",
  "user@a.b",
  "a.b/c",
  "mcr.miсrosoft.com",
  "mcr.micro\u200bsoft.com",
  "mcr.microsoft.com\n",
  "ſcr.microsoft.com",
  "\u212a.com",
  "[::1",
  "a".repeat(262),
])("refuses %j", (text) => {
  expect(parseRegistryHost(text)).toBeUndefined();
});

it("distinguishes a host from a component of a repository", () => {
  expect(["a.b", "a:1", "localhost", "LocalHost", "[::1]"].every(looksLikeHost)).toBe(true);
  expect(["a", "dotnet", "local-host", ""].some(looksLikeHost)).toBe(false);
});

it("reads its own result as the same, and never throws", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.domain(), fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."aA1.-:[]") })),
      (text) => {
        const host = parseRegistryHost(text);
        if (host !== undefined) expect(parseRegistryHost(host)).toBe(host);
      },
    ),
  );
});
