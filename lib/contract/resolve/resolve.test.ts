import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputProblemSchema } from "@/lib/mar/input/input-reading";
import { readInput } from "@/lib/mar/input/read-input";
import { resolveApiPath } from "../api-path";
import { readPage } from "../page/page";
import { PROBLEM_STATUS } from "../problem";
import { resolveAnswer, resolveAnswerSchema, resolveProblemCode } from "./resolve";

const digest = `sha256:${"ab".repeat(32)}`;
const answer = (text: string) => resolveAnswer(readInput(text));

describe("resolveAnswer", () => {
  it.each([
    ["dotnet/aspnet", { kind: "repository", region: "global", repository: "dotnet/aspnet", path: "/dotnet/aspnet" }],
    [
      "docker pull --platform linux/arm64 mcr.azure.cn/dotnet/aspnet:10.0",
      {
        kind: "image",
        region: "china",
        repository: "dotnet/aspnet",
        tag: "10.0",
        path: "/dotnet/aspnet:10.0?region=china&platform=linux/arm64",
      },
    ],
    [`a/b@${digest}`, { kind: "image", region: "global", repository: "a/b", digest, path: `/a/b@${digest}` }],
    [
      "endpoints",
      { kind: "repository", region: "global", repository: "endpoints", path: "/mcr.microsoft.com/endpoints" },
    ],
    ["sql server", { kind: "search", region: "global", q: "sql server", path: "/?q=sql%20server" }],
    ["mcr.azure.cn", { kind: "search", region: "china", q: "", path: "/?region=china" }],
    [
      "https://mcr.microsoft.com/en-us/catalog?search=a/b",
      { kind: "search", region: "global", q: "a/b", path: "/?q=a/b" },
    ],
  ])("answers %s", (text, expected) => {
    expect(answer(text)).toEqual(expected);
  });

  it("opens the official name, and keeps the given one", () => {
    expect(answer("docker pull m.daocloud.io/mcr.microsoft.com/dotnet/aspnet:10.0")).toEqual({
      kind: "image",
      region: "global",
      repository: "dotnet/aspnet",
      tag: "10.0",
      path: "/dotnet/aspnet:10.0",
      given: {
        host: "m.daocloud.io",
        repository: "mcr.microsoft.com/dotnet/aspnet",
        tag: "10.0",
        relation: "mirror-prefix",
        official: false,
        certain: true,
      },
    });
    expect(answer("mcr.azk8s.cn/a:1")).toMatchObject({
      path: "/a:1?region=china",
      given: { relation: "retired-proxy" },
    });
    expect(answer("microsoft/dotnet:2.1-sdk")).toMatchObject({
      path: "/dotnet/sdk:2.1",
      given: { relation: "old-hub-name" },
    });
  });

  it("opens an old repository of MAR under its own name", () => {
    expect(answer("mcr.microsoft.com/dotnet/core/aspnet:2.2")).toMatchObject({
      path: "/dotnet/core/aspnet:2.2",
      repository: "dotnet/core/aspnet",
      given: { relation: "old-repository", official: true },
    });
  });

  it.each([digest, "ghcr.io/owner/app:1", "docker pull ubuntu", "eastus.data.mcr.microsoft.com/a/b", "", "A/b", "a:"])(
    "has none for %j",
    (text) => {
      expect(answer(text)).toBeUndefined();
    },
  );

  it("fits its schema, and its path opens what it names", () => {
    const word = fc.constantFrom(
      "mcr.microsoft.com/",
      "mcr.azure.cn/",
      "m.daocloud.io/",
      "mcr/",
      "microsoft/",
      "a",
      "b/c",
      "api",
      ":1",
      `@${digest}`,
      " ",
      "/",
      "\\",
      "\ud800",
      "?",
      "docker pull ",
      "FROM ",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 6 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (input) => {
        const resolved = answer(input);
        if (!resolved) return;
        expect(resolveAnswerSchema.parse(JSON.parse(JSON.stringify(resolved)))).toEqual(resolved);
        const url = new URL(resolved.path, "http://localhost");
        expect(url.host).toBe("localhost");
        if (resolved.kind === "search") {
          expect(url.pathname).toBe("/");
          return;
        }
        const page = readPage(url.pathname.slice(1).split("/"), url.searchParams);
        expect(page).toMatchObject({ kind: "image", imageName: { repository: resolved.repository } });
      }),
      { numRuns: 500 },
    );
  });
});

describe("resolveAnswerSchema", () => {
  it.each(["//example.com", "/\\example.com", "https://example.com/", "a", ""])("refuses the path %j", (path) => {
    expect(resolveAnswerSchema.safeParse({ kind: "search", region: "global", q: "", path }).success).toBe(false);
  });
});

it("has a code of the spec's for every problem", () => {
  for (const problem of inputProblemSchema.options) expect(PROBLEM_STATUS[resolveProblemCode(problem)]).toBe(400);
  expect(resolveProblemCode("tag-too-long")).toBe("TAG_INVALID");
  expect(resolveProblemCode("digest-length")).toBe("DIGEST_INVALID");
  expect(resolveProblemCode("repository-uppercase")).toBe("NAME_INVALID");
});

it("writes its path", () => {
  expect(resolveApiPath("docker pull a/b:1 & c")).toBe("/api/resolve?q=docker+pull+a%2Fb%3A1+%26+c");
  expect(resolveApiPath("a", "china")).toBe("/api/resolve?q=a&region=china");
});
