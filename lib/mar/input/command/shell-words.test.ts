import fc from "fast-check";
import { expect, it } from "vitest";
import { shellCommands } from "./shell-words";

it.each([
  ["", []],
  ["a", [["a"]]],
  ["a  b\tc", [["a", "b", "c"]]],
  ["a 'b c' \"d e\" “f g”", [["a", "b c", "d e", "f g"]]],
  ["a'b'c --x='y z'", [["abc", "--x=y z"]]],
  ["a '' b", [["a", "", "b"]]],
  ["a\\ b c\\", [["a b", "c"]]],
  ["C:\\dir\\a.exe b", [["C:\\dir\\a.exe", "b"]]],
  ["a && b || c | d; e & f", [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]],
  ["https://a/?b=1&c=2", [["https://a/?b=1&c=2"]]],
  ["a # b", [["a"]]],
  ["a#b", [["a#b"]]],
  ["a // b", [["a"]]],
  ["a //b", [["a", "//b"]]],
  ["# a", []],
  ["what's up", [["what's", "up"]]],
  ["'a b", [["a", "b"]]],
  ["a b'", [["a", "b"]]],
  ["a b”", [["a", "b"]]],
])("splits %j", (line, commands) => {
  expect(shellCommands(line)).toEqual(commands);
});

it("never throws, and returns no empty command", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."a'\"`“ \\&|;#/") })),
      (line) => {
        for (const words of shellCommands(line)) expect(words.length).toBeGreaterThan(0);
      },
    ),
  );
});
