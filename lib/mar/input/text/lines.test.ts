import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf } from "./lines";

const name = `a/b@sha256:${"a".repeat(64)}`;

it.each([
  ["", []],
  ["\n \n", []],
  ["a\r\nb\rc\u2028d", ["a", "b", "c", "d"]],
  ["  a  \n\n\tb", ["a", "b"]],
  ["a \\\n  b", ["a   b"]],
  ["a/\\\nb", ["a/b"]],
  ["a `\nb ^\nc", ["a b c"]],
  ["a \\", ["a"]],
  ["```sh\na\n```", ["a"]],
  ["$ a", ["a"]],
  ["# a", ["a"]],
  ["# a\n$ b", ["# a", "b"]],
  ["PS /home/me> a", ["a"]],
  ["C:\\>a", ["a"]],
  ["me@host:~$ a", ["a"]],
  ["[me@host dir]$ a", ["a"]],
  ["`$ a b`", ["a b"]],
  ["$a", ["$a"]],
  ["#a", ["#a"]],
  [name, [name]],
  [`${name} # why`, [`${name} # why`]],
  [`${name} > b`, [`${name} > b`]],
  ["\ufeff a\u200b", ["a"]],
])("splits %j", (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

it("never throws, and returns no empty line", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."a@$>#%~:\\/`[]() \n") })),
      (text) => {
        for (const line of linesOf(text)) expect(line.trim()).not.toBe("");
      },
    ),
  );
});
