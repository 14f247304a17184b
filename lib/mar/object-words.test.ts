import { describe, expect, it } from "vitest";
import { FILE_KINDS } from "./file/kind/file-kind";
import { readFile } from "./file/read-file";
import { readInput } from "./input/read-input";
import { readMessage } from "./message/read-message";
import { repositorySearch } from "./repository-search";
import { parseTagFilter } from "./tag-list/filter/filter";

/** Names of built-in properties: a table that is a plain object would find something under them. */
const WORDS = Object.getOwnPropertyNames(Object.prototype).flatMap((word) => [word, word.toLowerCase()]);
const search = repositorySearch(["dotnet/aspnet", "dotnet/sdk", "tools/constructor"]);

describe.each(WORDS)("the word %s", (word) => {
  it.each([word, `${word} sdk`, `"${word}"`, `-${word}`, `${word}*`, `${word}8`])("is searched for: %s", (query) => {
    const expected = /sdk|^-/.test(query) || word === "constructor" ? expect.any(Array) : [];
    expect(search(query)).toEqual(expected);
    expect(search.find(query).names).toEqual(search(query));
  });

  it("is read as an input, a filter and a message", () => {
    for (const text of [word, `${word}:${word}`, `docker pull ${word}`, `os:${word}`, `${word}/${word}@${word}`]) {
      expect(() => [readInput(text), readMessage(text), parseTagFilter(text)]).not.toThrow();
    }
  });

  it("is read in files, as a key and as a value", () => {
    const text = `${word}:\n  ${word}: ${word}\nimage: mcr.microsoft.com/dotnet/sdk:${word}\nFROM \${${word}}\n`;
    for (const kind of FILE_KINDS) expect(() => readFile(text, { kind })).not.toThrow();
  });
});

it("finds a repository that is named like a property of objects", () => {
  expect(search("constructor")).toEqual(["tools/constructor"]);
});
