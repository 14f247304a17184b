import { describe, expect, it, test } from "vitest";
import type { ImageSummary } from "@/lib/contract/image/image-summary";
import type { Problem } from "@/lib/contract/problem";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { answersOf, digestOf, imagesIn, problemOf, storeOf, summaryOf } from "./file-check.testing";
import { verdict } from "./verdict";

const [A, B, C] = [digestOf("a"), digestOf("b"), digestOf("c")];
const NO_NAME = problemOf("NAME_UNKNOWN");
const NO_MANIFEST = problemOf("MANIFEST_UNKNOWN");
const AWAY = problemOf("UPSTREAM_UNAVAILABLE");

function flags(line: string, said: Record<string, ImageSummary | Problem>, platform?: string) {
  const [found] = imagesIn(line);
  if (!found) throw new Error(`${line} names nothing`);
  return verdict(found, { answers: answersOf(said), platform, today: "2026-11-22" }).flags;
}

const both = (name: string, summary: ImageSummary | Problem) => ({
  [`global ${name}`]: summary,
  [`china ${name}`]: summary,
});
const kinds = (line: string, said: Record<string, ImageSummary | Problem>, platform?: string) =>
  flags(line, said, platform).map(({ kind }) => kind);

const NAME = "FROM mcr.microsoft.com/a:1";
const PINNED = `${NAME}@${A}`;

describe("the verdict on a name", () => {
  test.each<[string, string, Record<string, ImageSummary | Problem>, string[]]>([
    ["nothing yet", NAME, {}, ["asking"]],
    ["that it exists", NAME, both("a:1", summaryOf(A)), ["exists"]],
    ["that the repository is missing", NAME, both("a:1", NO_NAME), ["missing"]],
    ["that the tag is missing", NAME, both("a:1", NO_MANIFEST), ["missing"]],
    ["that China lacks it", NAME, { "global a:1": summaryOf(A), "china a:1": NO_MANIFEST }, ["exists", "missing-in"]],
    [
      "that China has another",
      NAME,
      { "global a:1": summaryOf(A), "china a:1": summaryOf(B) },
      ["exists", "other-digest-in"],
    ],
    ["nothing of China while it is asked", NAME, { "global a:1": summaryOf(A) }, ["exists"]],
    ["that China did not answer", NAME, { "global a:1": summaryOf(A), "china a:1": AWAY }, ["exists", "failed"]],
    ["that nobody answered", NAME, both("a:1", AWAY), ["failed", "failed"]],
    [
      "that it is as it was pinned",
      PINNED,
      { ...both("a:1", summaryOf(A)), ...both(`a@${A}`, summaryOf(A)) },
      ["exists"],
    ],
    ["that it moved", PINNED, { ...both("a:1", summaryOf(B)), ...both(`a@${A}`, summaryOf(A)) }, ["exists", "moved"]],
    [
      "that the tag is gone",
      PINNED,
      { ...both("a:1", NO_MANIFEST), ...both(`a@${A}`, summaryOf(A)) },
      ["exists", "tag-gone"],
    ],
    [
      "that the digest is missing",
      PINNED,
      { ...both("a:1", summaryOf(B)), ...both(`a@${A}`, NO_MANIFEST) },
      ["missing"],
    ],
    [
      "that it is pinned to one platform",
      PINNED,
      { ...both("a:1", summaryOf(B, { platforms: [{ digest: A }] })), ...both(`a@${A}`, summaryOf(A)) },
      ["exists", "one-platform"],
    ],
    [
      "that it has ended",
      NAME,
      both("a:1", summaryOf(A, { lifecycle: { endOfLife: "2026-11-22" } })),
      ["exists", "ended"],
    ],
    [
      "that it will end",
      NAME,
      both("a:1", summaryOf(A, { lifecycle: { endOfLife: "2026-11-23" } })),
      ["exists", "ends"],
    ],
    [
      "nothing of a version line that ends in years",
      NAME,
      both("a:1", summaryOf(A, { lifecycle: { endOfLife: "2028-11-14", table: "https://example.test/" } })),
      ["exists"],
    ],
    ["that latest is meant", "FROM mcr.microsoft.com/a", both("a:latest", summaryOf(A)), ["latest", "exists"]],
    ["that no tag is named", "RUN echo mcr.microsoft.com/a/b", {}, ["repository-only"]],
    [
      "that a host is unofficial",
      "FROM x.test/mcr.microsoft.com/a:1",
      both("a:1", summaryOf(A)),
      ["unofficial", "exists"],
    ],
    ["that a host has data", "FROM x.data.mcr.microsoft.com/a:1", {}, ["data-endpoint"]],
    [
      "where a repository went on",
      "FROM mcr.microsoft.com/dotnet/core/sdk:3.1",
      both("dotnet/core/sdk:3.1", summaryOf(A)),
      ["went-on", "exists"],
    ],
  ])("%s", (_what, line, said, expected) => expect(kinds(line, said)).toEqual(expected));

  const platforms = [
    { digest: B, platform: { os: "linux", architecture: "amd64" } },
    { digest: C, platform: { os: "linux", architecture: "arm64", variant: "v8" } },
  ];
  test.each<[string, string | undefined, string[]]>([
    [NAME, "linux/arm64", ["exists"]],
    [NAME, "windows/amd64", ["exists", "platform-missing"]],
    [NAME, undefined, ["exists"]],
    ["FROM --platform=linux/amd64/v3 mcr.microsoft.com/a:1", undefined, ["exists"]],
    ["FROM --platform=linux/aarch64 mcr.microsoft.com/a:1", undefined, ["exists"]],
    ["FROM --platform=linux/386 mcr.microsoft.com/a:1", undefined, ["exists", "platform-missing"]],
    ["FROM --platform=linux/arm/v7 mcr.microsoft.com/a:1", "linux/amd64", ["exists", "platform-missing"]],
  ])("%s for %s", (line, platform, expected) =>
    expect(kinds(line, both("a:1", summaryOf(A, { platforms })), platform)).toEqual(expected),
  );

  it("says nothing about platforms of artifacts without platforms", () => {
    const chart = summaryOf(A, { kind: "helm-chart", platforms: [] });
    expect(kinds(NAME, both("a:1", chart), "linux/amd64")).toEqual(["exists"]);
  });

  it("has the replacement for an ended image, from its own region", () => {
    const store = storeOf(both("a:1", summaryOf(A, { lifecycle: { endOfLife: "2020-01-01" } })));
    const line = {
      tag: tagSchema.parse("1"),
      ended: true,
      replacement: { tag: tagSchema.parse("2"), why: "next-line", newerSystem: false },
    } as const;
    store.setReplacement("global", repositorySchema.parse("a"), line);
    const [found] = imagesIn(NAME);
    const said = found && verdict(found, { answers: store.view(), platform: undefined, today: "2026-11-22" }).flags;
    expect(said?.at(-1)).toEqual({ kind: "ended", day: "2020-01-01", replacement: line });
  });

  it("reports what is not asked for", () => {
    const [found] = imagesIn(NAME);
    const said = found && verdict(found, { answers: answersOf({}, ["a"]), platform: undefined, today: "" }).flags;
    expect(said).toEqual([{ kind: "not-asked" }]);
  });
});
