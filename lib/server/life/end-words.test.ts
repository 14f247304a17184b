import { expect, it } from "vitest";
import { readEndWords } from "./end-words";

it.each([
  ["", []],
  [" dotnet/  8.0 ", ["dotnet/", "8.0"]],
  ["DOTNET/ASPNET:6.0", ["dotnet/aspnet", "6.0"]],
  ["https://MCR.microsoft.com/dotnet/aspnet:6.0", ["dotnet/aspnet", "6.0"]],
  ["mcr.azure.cn/dotnet/aspnet 6.0 6.0", ["dotnet/aspnet", "6.0"]],
])("reads %j as words", (text, words) => {
  expect(readEndWords(text)).toEqual({ words, rest: "" });
});

it("says what it does not look at", () => {
  expect(readEndWords(`${"a ".repeat(300)}b c d e f g h  i j`)).toEqual({ words: [..."abcdefgh"], rest: "i j" });
  expect(readEndWords(`a ${"b".repeat(401)} c`)).toEqual({ words: ["a"], rest: `${"b".repeat(401)} c` });
});
