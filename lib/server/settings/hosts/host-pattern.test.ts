import { describe, expect, test } from "vitest";
import { matchesHost, parseHostPattern } from "./host-pattern";

describe("parseHostPattern", () => {
  test.each([
    "*.data.mcr.microsoft.com",
    "localhost",
    "localhost:5000",
    "127.0.0.1:5000",
    "[::1]:5000",
    "Data.Example",
    "*.data.example:8443",
    "*.host1",
  ])("%s is a pattern", (text) => {
    expect(parseHostPattern(text)).toBeDefined();
  });

  test.each([
    "",
    "*",
    "*.",
    "**.example",
    "*.*.example",
    "a*.example",
    "data.*.example",
    "*example",
    "https://example",
    "example/path",
    "example:",
    "example:0",
    "example:65536",
    "user@example",
    "-a.example",
    "a..example",
    "*.127.0.0.1",
    "999.1.1.1",
    "[::zz]",
    "exa mple",
  ])("%s is not a pattern", (text) => {
    expect(parseHostPattern(text)).toBeUndefined();
  });
});

describe("matchesHost", () => {
  test.each([
    ["*.data.mcr.microsoft.com", "https://westus.data.mcr.microsoft.com/x?sig=y", true],
    ["*.data.mcr.microsoft.com", "https://westus.data.mcr.microsoft.com:443/", true],
    ["*.data.mcr.microsoft.com", "https://WESTUS.data.mcr.microsoft.com/", true],
    ["*.data.mcr.microsoft.com", "https://data.mcr.microsoft.com/", false],
    ["*.data.mcr.microsoft.com", "https://a.b.data.mcr.microsoft.com/", false],
    ["*.data.mcr.microsoft.com", "https://xdata.mcr.microsoft.com/", false],
    ["*.data.mcr.microsoft.com", "https://westus.data.mcr.microsoft.com.evil.example/", false],
    ["*.data.mcr.microsoft.com", "https://westus.data.mcr.microsoft.com:8443/", false],
    ["*.data.mcr.microsoft.com", "https://westus.data.mcr.microsoft.com./", false],
    ["data.example", "https://data.example/", true],
    ["data.example:443", "https://data.example/", true],
    ["data.example", "https://x.data.example/", false],
    ["127.0.0.1:5000", "http://127.0.0.1:5000/", true],
    ["127.0.0.1:5000", "http://127.0.0.1:5001/", false],
    ["127.0.0.1:5000", "http://127.0.0.2:5000/", false],
    ["[::1]:5000", "http://[::1]:5000/", true],
  ])("%s matches %s: %s", (text, url, expected) => {
    const pattern = parseHostPattern(text);
    expect(pattern && matchesHost(pattern, new URL(url))).toBe(expected);
  });
});
