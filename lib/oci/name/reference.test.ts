import fc from "fast-check";
import { expect, test } from "vitest";
import { isDigest, parseReference } from "./reference";

const DIGEST = `sha256:${"a".repeat(64)}`;

test.each([
  ["latest", { kind: "tag", tag: "latest" }],
  [DIGEST, { kind: "digest", digest: DIGEST }],
  ["a".repeat(64), { kind: "tag", tag: "a".repeat(64) }],
  ["", { kind: "invalid", problem: "TAG_INVALID" }],
  ["-x", { kind: "invalid", problem: "TAG_INVALID" }],
  ["a@b", { kind: "invalid", problem: "TAG_INVALID" }],
  ["x".repeat(129), { kind: "invalid", problem: "TAG_INVALID" }],
  ["sha256:", { kind: "invalid", problem: "DIGEST_INVALID" }],
  ["sha256:abc", { kind: "invalid", problem: "DIGEST_INVALID" }],
  ["md5:d41d8cd98f00b204e9800998ecf8427e", { kind: "invalid", problem: "DIGEST_INVALID" }],
  [":", { kind: "invalid", problem: "DIGEST_INVALID" }],
])("%j is read as %j", (text, expected) => {
  expect(parseReference(text)).toEqual(expected);
});

test("no text crashes it, and kind and isDigest agree", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constant(DIGEST), fc.stringMatching(/^[a-z0-9.]{1,9}$/)), (text) => {
      const parsed = parseReference(text);
      if (parsed.kind === "tag") expect(isDigest(parsed.tag)).toBe(false);
      if (parsed.kind === "digest") expect(isDigest(parsed.digest)).toBe(true);
    }),
  );
});
