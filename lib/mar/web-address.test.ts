import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWebAddress, webAddressSchema } from "./web-address";

/** Any code units, including lone surrogates. */
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

describe("parseWebAddress", () => {
  test.each([
    ["https://github.com/Azure/bicep", "https://github.com/Azure/bicep"],
    [" http://example.com ", "http://example.com/"],
    ["HTTPS://Example.com/A?b=c#d", "https://example.com/A?b=c#d"],
    ["https://example.com:8443/@scope/x", "https://example.com:8443/@scope/x"],
    // A host with lookalike letters shows its encoded form.
    ["https://\u0435xample.com/", "https://xn--xample-2of.com/"],
    ["https://[::1]/", "https://[::1]/"],
  ])("reads %j as %s", (text, address) => expect(parseWebAddress(text)).toBe(address));

  test.each([
    undefined,
    "",
    "example.com",
    "//example.com",
    "/etc/passwd",
    "https:",
    "https://",
    "https:///example.com",
    "https:/example.com",
    "https:\\\\example.com",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://example.com",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "ftp://example.com/",
    "file:///etc/passwd",
    "mailto:a@example.com",
    "https://user@example.com/",
    "https://user:password@example.com/",
    "https://mcr.microsoft.com:x@example.com/",
    "https://exa mple.com/",
    "https://example.com/a b",
    "https://example.com/\u202egnp.exe",
    "https://example.com/\u0000",
    "https://example.com:99999/",
    "https://:@example.com/",
  ])("makes no link of %j", (text) => expect(parseWebAddress(text)).toBeUndefined());

  test("makes no link of an address that is too long", () => {
    expect(parseWebAddress(`https://example.com/${"a".repeat(2028)}`)).toHaveLength(2048);
    expect(parseWebAddress(`https://example.com/${"a".repeat(2029)}`)).toBeUndefined();
  });

  test("reads its own result as the same, whatever the text", () => {
    const begin = fc.constantFrom("", "https://", "http://example.com", "HTTPS://example.com:443/a?b#", "https://[");
    const texts = fc.tuple(begin, fc.oneof(anyText, fc.string())).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const address = parseWebAddress(text);
        if (address === undefined) return;
        expect(address).toMatch(/^https?:\/\//);
        expect(parseWebAddress(address)).toBe(address);
        expect(webAddressSchema.safeParse(address).success).toBe(true);
      }),
    );
  });
});
