import { expect, test } from "vitest";
import { checkText, FILE_MOST_BYTES, readCheckedFile } from "./checked-file";

const file = (...parts: BlobPart[]) => new File(parts, "Dockerfile");

test.each<[string, string]>([
  ["lines of all kinds", "a\r\nb\rc\nd"],
  ["a byte order mark", "\uFEFFa"],
  ["letters of all kinds", "ü ☃ 𝄞"],
])("a file with %s comes back as the same bytes", async (_what, text) => {
  const result = await readCheckedFile(file(text));
  expect(result).toEqual({ ok: true, file: { name: "Dockerfile", text } });
});

test.each<[string, BlobPart, object]>([
  ["too much", new Uint8Array(FILE_MOST_BYTES + 1).fill(97), { kind: "too-large", size: FILE_MOST_BYTES + 1 }],
  ["a zero byte", "a\nb\n\0c", { kind: "binary", line: 3 }],
  ["bytes of no text", new Uint8Array([0x61, 0xff]), { kind: "not-utf-8" }],
])("a file with %s is refused", async (_what, bytes, problem) => {
  expect(await readCheckedFile(file(bytes))).toEqual({ ok: false, problem });
});

test("a text is refused for the same reasons", () => {
  expect(checkText("a".repeat(FILE_MOST_BYTES + 1))).toEqual({ kind: "too-large", size: FILE_MOST_BYTES + 1 });
  expect(checkText("a\n\0")).toEqual({ kind: "binary", line: 2 });
  expect(checkText("FROM a")).toBeUndefined();
});
