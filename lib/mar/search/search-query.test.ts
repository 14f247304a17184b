import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUERY_MAX_LENGTH, readSearchQuery, WORDS_MAX } from "./search-query";

const none = { words: [], tagWords: [], phrases: [], patterns: [], excluded: [], leftOut: [] };

describe("readSearchQuery", () => {
  it.each([
    ["sql server", { words: ["sql", "server"] }],
    ["ASP.NET Core 8.0", { words: ["aspnet", "core"], tagWords: ["8.0"] }],
    [".net 8 sdk", { words: ["dotnet", "sdk"], tagWords: ["8"] }],
    [
      "aspnet v9.0.1-noble ltsc2022 cu26 alpine3.20",
      { words: ["aspnet"], tagWords: ["v9.0.1-noble", "ltsc2022", "cu26", "alpine3.20"] },
    ],
    ["aspnet -nightly", { words: ["aspnet"], excluded: ["nightly"] }],
    ['sdk -"nightly"', { words: ["sdk"], excluded: ["nightly"] }],
    ['"sql server" 2022', { words: ["sql", "server"], phrases: [["sql", "server"]], tagWords: ["2022"] }],
    ["“sql server”", { words: ["sql", "server"], phrases: [["sql", "server"]] }],
    ['"8.0" sdk', { words: ["sdk"], tagWords: ["8.0"] }],
    ["aspnet*", { patterns: [["aspnet", ""]] }],
    ["*-node", { patterns: [["", "-node"]] }],
    ["*", {}],
    ['"', {}],
    ["c++", { words: ["cpp"] }],
    ["C#", { words: ["csharp"] }],
    ["node.js", { words: ["nodejs"] }],
    ["-", {}],
    ["aspnet - sdk", { words: ["aspnet", "sdk"], leftOut: ["-"] }],
    ["[aspnet]", { words: ["aspnet"], leftOut: ["[", "]"] }],
    ["aspnet + sdk", { words: ["aspnet", "sdk"], leftOut: ["+"] }],
    ["error: aspnet, sdk!", { words: ["error", "aspnet", "sdk"] }],
    ["sql sql SQL", { words: ["sql"] }],
    ["azuré-cli", { words: ["azure-cli"] }],
  ])("reads %s", (text, expected) => expect(readSearchQuery(text)).toMatchObject({ ...none, ...expected }));

  it("compares one plain word as it is", () => {
    expect(readSearchQuery("az.").needle).toBe("az.");
    expect(readSearchQuery(" DotNet/ ").needle).toBe("dotnet/");
    expect(readSearchQuery(".net").needle).toBe("dotnet");
    expect(readSearchQuery("sql server").needle).toBeUndefined();
    expect(readSearchQuery("-sql").needle).toBeUndefined();
  });

  it("leaves whole image names to their own parser", () => {
    expect(readSearchQuery("dotnet/sdk:10.0").isImageName).toBe(true);
    expect(readSearchQuery("Failed: sdk").isImageName).toBe(false);
  });

  it("reports words beyond the limit", () => {
    const words = Array.from({ length: WORDS_MAX + 2 }, (_, at) => `word${at}s`);
    const query = readSearchQuery(words.join(" "));
    expect(query.words).toEqual(words.slice(0, WORDS_MAX));
    expect(query.leftOut).toEqual(words.slice(WORDS_MAX));
  });

  it("never throws, and keeps its limits and the characters of names", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ unit: fc.constantFrom(...'a-*"./ +é') }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const query = readSearchQuery(any);
        const words = [...query.words, ...query.tagWords, ...query.excluded];
        for (const word of words) expect(word).toMatch(/^[a-z0-9/][a-z0-9/._-]*$/);
        expect(words.join("").length).toBeLessThanOrEqual(QUERY_MAX_LENGTH);
      }),
      { numRuns: 500 },
    );
  });
});
