import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInput } from "@/lib/mar/input/read-input";
import type { Region } from "@/lib/mar/region";
import { repositorySearch } from "@/lib/mar/repository-search";
import { resolveAnswerSchema, resolveDetailSchema } from "./resolve";
import { resolveInCatalog } from "./resolve-in-catalog";

const NAMES = ["azure-cli", "dotnet/aspnet", "dotnet/nightly/aspnet", "dotnet/sdk", "mssql/server", "powershell"];
const search = repositorySearch(NAMES);
const hex = "ab".repeat(32);
const resolve = (text: string, region: Region = "global", known = true) =>
  resolveInCatalog(readInput(text, region), known ? search : undefined, region);

describe("resolveInCatalog", () => {
  it.each([
    ["azure-cli", "repository", "/azure-cli"],
    ["mcr.azure.cn/azure-cli", "repository", "/azure-cli?region=china"],
    ["docker pull mcr.microsoft.com/dotnet/sdk:10.0", "image", "/dotnet/sdk:10.0"],
    ["microsoft/dotnet:2.1-sdk", "image", "/dotnet/sdk:2.1"],
    ["server", "repository", "/mssql/server"],
    ["MSSQL", "repository", "/mssql/server"],
    ["sql serv", "search", "/?q=sql%20serv"],
    ["aspnet", "search", "/?q=aspnet"],
    ["dotnet/", "search", "/?q=dotnet/"],
    ["dotnt asp", "search", "/?q=dotnt%20asp"],
    ["mcr.microsoft.com", "search", "/"],
  ])("opens %s", (text, kind, path) => {
    expect(resolve(text)).toMatchObject({ kind: "known", outcome: { ok: true, answer: { kind, path } } });
  });

  it("counts the repositories found, and gives the first of them in the region asked for", () => {
    expect(resolve("aspnet", "china")).toEqual({
      kind: "known",
      outcome: {
        ok: true,
        answer: {
          kind: "search",
          region: "china",
          q: "aspnet",
          path: "/?q=aspnet&region=china",
          found: 2,
          repositories: [
            { repository: "dotnet/aspnet", path: "/dotnet/aspnet?region=china" },
            { repository: "dotnet/nightly/aspnet", path: "/dotnet/nightly/aspnet?region=china" },
          ],
        },
      },
    });
  });

  it("opens the tags of the repository that words mean, filtered by the other words", () => {
    expect(resolve("aspnet 8.0 alpine", "china")).toMatchObject({
      outcome: {
        answer: {
          kind: "search",
          repositories: [
            { repository: "dotnet/aspnet", path: "/dotnet/aspnet?q=8.0%20alpine&region=china", filter: "8.0 alpine" },
            {},
          ],
        },
      },
    });
    expect(resolve("sql server")).toMatchObject({
      outcome: { answer: { repositories: [{ repository: "mssql/server" }] } },
    });
    expect(resolve("aspnet + []")).toMatchObject({ outcome: { answer: { kind: "search", leftOut: ["+", "[", "]"] } } });
  });

  it.each([
    ["Dotnet/SDK:10.0", "repository-uppercase", "Dotnet/SDK", ["dotnet/sdk:10.0"]],
    ["azure-cli:", "tag-empty", "", ["azure-cli"]],
    [
      "mssql/server:1 dotnet/sdk:2",
      "several-names",
      "mssql/server:1, dotnet/sdk:2",
      ["mssql/server:1", "dotnet/sdk:2"],
    ],
    ["sha256:abc", "digest-length", "sha256:abc", []],
    ["ghcr.io/me/aspnet:1", "host-foreign", "ghcr.io", ["dotnet/aspnet", "dotnet/nightly/aspnet"]],
    ["docker pull ubuntu", "host-foreign", "docker.io", []],
    ["eastus.data.mcr.microsoft.com/a/b", "data-endpoint", "eastus.data.mcr.microsoft.com", []],
    ["qqqqzzzz", "repository-unknown", "qqqqzzzz", []],
    ["no such thing", "repository-unknown", "no such thing", []],
    ["", "empty", "", []],
  ])("says what is wrong with %j", (text, problem, part, nearest) => {
    expect(resolve(text)).toMatchObject({ kind: "known", outcome: { ok: false, refusal: { problem, part } } });
    const resolved = resolve(text);
    const refusal = resolved.kind === "known" && !resolved.outcome.ok ? resolved.outcome.refusal : undefined;
    expect(refusal?.nearest.map(({ input }) => input)).toEqual(nearest);
  });

  it("leaves names that the catalog does not list to the server, with similar names", () => {
    expect(resolve("mcr.azure.cn/dotnt/sdk:10.0")).toMatchObject({
      kind: "unlisted",
      answer: { kind: "image", region: "china", repository: "dotnt/sdk", path: "/dotnt/sdk:10.0?region=china" },
      refusal: {
        problem: "repository-unknown",
        part: "dotnt/sdk",
        region: "china",
        nearest: [{ input: "mcr.azure.cn/dotnet/sdk:10.0", region: "china", path: "/dotnet/sdk:10.0?region=china" }],
      },
    });
    // A digest belongs to the repository it was given with.
    expect(resolve(`dotnt/sdk@sha256:${hex}`)).toMatchObject({ refusal: { nearest: [{ input: "dotnet/sdk" }] } });
  });

  it("leaves a bare digest to the server", () => {
    expect(resolve(`Digest: sha256:${hex}`, "china")).toEqual({
      kind: "digest",
      region: "china",
      digest: `sha256:${hex}`,
    });
  });

  it("opens names without the catalog, but not those that are only a guess", () => {
    expect(resolve("no/such:1", "global", false)).toMatchObject({
      outcome: { ok: true, answer: { path: "/no/such:1" } },
    });
    expect(resolve("aspnet", "global", false)).toMatchObject({ outcome: { answer: { kind: "repository" } } });
    expect(resolve("registry.example.com/mcr/a/b:1", "global", false)).toMatchObject({
      kind: "unlisted",
      answer: { given: { certain: false } },
    });
  });

  it("answers any input in the contract's form", () => {
    const word = fc.constantFrom(
      "mcr.microsoft.com/",
      "ghcr.io/",
      "dotnet",
      "/",
      "aspnet",
      ":1",
      `@sha256:${hex}`,
      " ",
      "A",
      "[",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 6 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (input, known) => {
        const resolved = resolve(input, "global", known);
        if (resolved.kind === "digest") return;
        const outcome =
          resolved.kind === "known" ? resolved.outcome : { ok: false as const, refusal: resolved.refusal };
        const sent: unknown = JSON.parse(JSON.stringify(outcome.ok ? outcome.answer : outcome.refusal));
        expect((outcome.ok ? resolveAnswerSchema : resolveDetailSchema).parse(sent)).toEqual(sent);
      }),
      { numRuns: 500 },
    );
  });
});
