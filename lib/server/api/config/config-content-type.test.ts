import fc from "fast-check";
import { expect, test } from "vitest";
import { configContentType } from "./config-content-type";

const JSON_BYTES = new TextEncoder().encode('{"a":1}');
const OTHER_BYTES = new Uint8Array([0x1f, 0x8b, 8, 0]);

test.each([
  "application/vnd.oci.image.config.v1+json",
  "application/vnd.docker.container.image.v1+json",
  "application/vnd.cncf.helm.config.v1+json",
])("%s stays", (mediaType) => {
  expect(configContentType(mediaType, OTHER_BYTES)).toBe(mediaType);
});

test.each([
  undefined,
  "",
  "application/json",
  "application/octet-stream",
  "text/html",
  "image/svg+xml",
  "text/html+json",
  "application/vnd.unknown.config.v1+json; charset=utf-16",
  "application/x+json\r\nSet-Cookie: a=b",
  "application/x+json, text/html",
  "application/+json",
  `application/${"a".repeat(200)}+json`,
])("%j is replaced by the type of the bytes", (mediaType) => {
  expect(configContentType(mediaType, JSON_BYTES)).toBe("application/json");
  expect(configContentType(mediaType, OTHER_BYTES)).toBe("application/octet-stream");
});

test("returns only JSON types and application/octet-stream, all valid in a header", () => {
  const pieces = fc.constantFrom("application/", "text/", "x", "+json", "\r\n", ";", " ", "ü", ".");
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: pieces }), fc.string()), fc.uint8Array(), (mediaType, bytes) => {
      const type = configContentType(mediaType, bytes);
      expect(type).toMatch(/^application\/(?:json|octet-stream|[!-~]+\+json)$/);
      expect(new Headers({ "Content-Type": type }).get("Content-Type")).toBe(type);
    }),
  );
});
