import { expect, it } from "vitest";
import { parseTagName } from "../tag/parse";
import { lineReplacement } from "./line-replacement";
import { SupportLines } from "./support-line";

function replaced(repository: string, line: string, tags: string, until = "2026-11-30") {
  const lines = new SupportLines(repository);
  for (const tag of tags.split(" ")) lines.add({ name: parseTagName(tag), created: undefined, published: undefined });
  const found = lines.found();
  const asked = found.find((each) => each.line === line);
  return asked && lineReplacement(repository, asked, found, until);
}

it("is the nearest later line that does not end by the day, with the tag of the same kind", () => {
  const tags = "6.0 8.0 10.0 10.0.1 11.0-preview";
  expect(replaced("dotnet/aspnet", "6.0", tags)).toEqual({ kind: "line", line: "10.0", tag: "10.0" });
  expect(replaced("dotnet/aspnet", "6.0", tags, "2026-01-01")).toMatchObject({ line: "8.0" });
  expect(replaced("dotnet/aspnet", "8.0", tags, "2026-11-10")).toMatchObject({ line: "10.0" });
  expect(replaced("dotnet/aspnet", "10.0", tags, "2028-12-31")).toBeUndefined();
});

it("is the next line also where its tags name another system", () => {
  expect(replaced("dotnet/sdk", "6.0", "6.0-alpine3.20 10.0-noble")).toMatchObject({ line: "10.0", tag: "10.0-noble" });
});

it("is never another Windows, and else the repository that succeeds this one", () => {
  expect(replaced("windows/servercore", "10.0.17134", "10.0.17134.1 10.0.20348.1")).toBeUndefined();
  expect(replaced("dotnet/core/sdk", "2.1", "2.1 3.1")).toEqual({ kind: "repository", repository: "dotnet/sdk" });
  expect(replaced("acme/tool", "windows-20h2", "a-windowsservercore-20H2")).toBeUndefined();
  expect(replaced("dotnet/sdk", "windows-1909", "5.0-nanoserver-1909 10.0 10.0-nanoserver-ltsc2025")).toBeUndefined();
  expect(replaced("dotnet/sdk", "7.0", "7.0-nanoserver-ltsc2022 10.0")).toBeUndefined();
});
