import { expect, test } from "vitest";
import { wholeText } from "./whole-text";

const bytes = (text: string) => new TextEncoder().encode(text);
const config = bytes(JSON.stringify({ config: { Env: ["A=1"], Labels: { a: "one\n\u202etwo", __proto__: "x" } } }));

test.each([
  ["a text as it stands, what is not seen spelled out", ["config", "Labels", "a"], "one\n\\u{202e}two"],
  ["a list as JSON", ["config", "Env"], '[\n  "A=1"\n]'],
  ["one of a list", ["config", "Env", 0], "A=1"],
  ["nothing where there is nothing", ["config", "Cmd"], undefined],
  ["nothing of what every object has", ["config", "constructor"], undefined],
])("is %s", (_, path, text) => {
  expect(wholeText(config, path)).toBe(text);
});

test("is the document itself without a path, JSON or not", () => {
  expect(wholeText(bytes("a: 1\r\nb: \u200b2"), undefined)).toBe("a: 1\nb: \\u{200b}2");
});
