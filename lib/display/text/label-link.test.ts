import fc from "fast-check";
import { expect, test } from "vitest";
import { labelLink } from "./label-link";

test.each([
  ["https://github.com/dotnet/dotnet-docker", "https://github.com/dotnet/dotnet-docker"],
  ["http://example.com", "http://example.com/"],
  ["HTTPS://Example.com/A?b=c#d", "https://example.com/A?b=c#d"],
  ["https://example.com:8443/@scope/name", "https://example.com:8443/@scope/name"],
  ["https://[::1]:80/x", "https://[::1]:80/x"],
  // A host in another script is shown in its encoded form.
  ["https://exаmple.com/", "https://xn--exmple-4nf.com/"],
])("%s is a link", (value, href) => {
  expect(labelLink(value)).toBe(href);
});

test.each([
  "",
  "example.com",
  "ftp://example.com/",
  "javascript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "git@github.com:dotnet/dotnet-docker.git",
  "see https://example.com",
  "https://example.com and more",
  " https://example.com",
  "https://example.com\n",
  "https://user@example.com/",
  "https://user:password@example.com/",
  "https://@example.com/",
  "https://example.com@evil.example/",
  "https://example.com\\@evil.example/",
  "https:\\\\example.com",
  "https:example.com",
  "https:///example.com",
  "https://",
  "https://?x",
  "https://exa mple.com",
  "https://example.com/\u202emoc.live",
  "https://example.com/\u0000",
  "https://example.com:99999/",
  "https://[::1/",
  `https://example.com/${"x".repeat(2048)}`,
])("%j is not a link", (value) => {
  expect(labelLink(value)).toBeUndefined();
});

test("no text crashes it, and a link is http or https without credentials", () => {
  const near = fc.string({ unit: fc.constantFrom(..."htps:/\\@?#.a[]%:1 ") }).map((text) => `https://${text}`);
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: "binary" }), near), (value) => {
      const link = labelLink(value);
      if (link === undefined) return;
      const { protocol, username, password, host } = new URL(link);
      expect(protocol).toMatch(/^https?:$/);
      expect(username + password).toBe("");
      expect(host).not.toBe("");
    }),
  );
});

test("accepts common addresses", () => {
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      expect(labelLink(url)).toBe(new URL(url).href);
    }),
  );
});
