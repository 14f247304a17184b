import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePurl, purlType } from "./purl";

test.each([
  ["pkg:npm/%40angular/core@17.0.0", "npm"],
  ["pkg:deb/debian/zlib1g@1:1.2.13.dfsg-1?arch=amd64&distro=debian-12", "deb"],
  ["pkg:NuGet/Newtonsoft.Json@13.0.3", "nuget"],
  ["pkg://golang/github.com/a/b@v1.0.0#sub", "golang"],
  ["pkg:generic/with space@1", "generic"],
])("%s is of the type %s", (text, type) => {
  const purl = parsePurl(text);
  expect(purl && purlType(purl)).toBe(type);
});

test.each([
  "",
  "pkg:",
  "pkg:npm",
  "pkg:npm/",
  "pkg:/x",
  "npm/a@1",
  " pkg:npm/a",
  "pkg:1a/b",
  "pkg:a b/c",
  "http://a/b",
])("%j is not one", (text) => expect(parsePurl(text)).toBeUndefined());

test("no text crashes it, and a package URL has a type", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."pkg:/a1.@") })), (text) => {
      const purl = parsePurl(text);
      if (purl) expect(purlType(purl)).toMatch(/^[a-z][a-z0-9.+-]*$/);
    }),
  );
});
