import fc from "fast-check";
import { expect, it } from "vitest";
import { optionValue, readArguments } from "./options";

const flags = new Set(["i", "t", "rm", "q"]);

it.each([
  ["a b", [], ["a", "b"]],
  ["--rm a", [["rm"]], ["a"]],
  ["--name x a", [["name", "x"]], ["a"]],
  ["--name=x=y a", [["name", "x=y"]], ["a"]],
  ["-it a", [["t"]], ["a"]],
  ["-itp 80:80 a", [["p", "80:80"]], ["a"]],
  ["-p80:80 a", [["p", "80:80"]], ["a"]],
  ["-n=k8s.io a", [["n", "k8s.io"]], ["a"]],
  ["--new-flag --name x a", [["new-flag"], ["name", "x"]], ["a"]],
  ["--score -500 a", [["score", "-500"]], ["a"]],
  ["--output - a", [["output", "-"]], ["a"]],
  ["a --rm", [["rm"]], ["a"]],
  ["a --name", [["name"]], ["a"]],
  ["--rm -- --a b", [["rm"]], ["--a", "b"]],
  ["-", [], ["-"]],
])("reads %s", (line, options, words) => {
  const read = readArguments(line.split(" "), flags);
  expect(read.options).toEqual(options.map(([name, value]) => ({ name, ...(value === undefined ? {} : { value }) })));
  expect(read.words).toEqual(words);
});

it("stops after the words that it needs", () => {
  expect(readArguments(["-i", "a", "-v", "b", "c"], flags, 1)).toMatchObject({ words: ["a"], rest: ["-v", "b", "c"] });
});

it("returns the last value of an option", () => {
  const { options } = readArguments(["--os=a", "--os", "b", "--os"], flags);
  expect(optionValue(options, "os")).toBe("b");
  expect(optionValue(options, "arch")).toBeUndefined();
});

it("never throws, and invents no word", () => {
  const arg = fc.oneof(fc.string(), fc.constantFrom("-", "--", "-it", "--rm", "--x", "-x"));
  fc.assert(
    fc.property(fc.array(arg), (args) => {
      for (const word of readArguments(args, flags).words) expect(args).toContain(word);
    }),
  );
});
