import { expect, it } from "vitest";
import { isBaseSearch, parseBaseSearch } from "./base-query";

const DIGEST = `sha256:${"a1".repeat(32)}`;

it.each([
  [`base:${DIGEST}`, { kind: "digest", digest: DIGEST }],
  [`base:${DIGEST.toUpperCase()}`, { kind: "digest", digest: DIGEST }],
  [`base:mcr.microsoft.com/dotnet/runtime@${DIGEST}`, { kind: "digest", digest: DIGEST }],
  ["base:dotnet/runtime", { kind: "name", text: "dotnet/runtime", repository: "dotnet/runtime", tag: undefined }],
  [
    "base:mcr.microsoft.com/dotnet/runtime:10.0",
    { text: "dotnet/runtime:10.0", repository: "dotnet/runtime", tag: "10.0" },
  ],
  ["base:amd64/alpine:3.20", { text: "amd64/alpine:3.20" }],
  ["base:docker.io/library/alpine:3.20", { text: "docker.io/library/alpine:3.20" }],
  ["base:localhost:5000/alpine:3.20", { text: "localhost:5000/alpine:3.20", repository: undefined }],
])("reads %s", (text, base) => {
  const { bases, problems } = parseBaseSearch(text);
  expect(bases).toMatchObject([base]);
  expect(problems).toEqual([]);
});

it.each([
  ["base:", "value-missing"],
  ["-base:a", "unknown-value"],
  ["base:^a.*$", "unknown-value"],
  ["base:UPPER/case", "unknown-value"],
  ["base:dotnet//runtime", "unknown-value"],
  ["base:dotnet/runtime:", "unknown-value"],
  ["base:localhost:5000/UPPER", "unknown-value"],
  ["base:sha256:abc", "unknown-value"],
])("says what is wrong with %s", (text, kind) => {
  const { bases, problems } = parseBaseSearch(text);
  expect(bases).toEqual([]);
  expect(problems).toMatchObject([{ kind, operator: "base" }]);
});

it("leaves the other conditions to the tags", () => {
  const { tags, bases } = parseBaseSearch("os:alpine base:dotnet/runtime:10.0 repo:dotnet/");
  expect(bases).toHaveLength(1);
  expect(tags.filter.terms).toMatchObject([{ operator: "os" }]);
  expect(tags.own).toMatchObject([{ operator: "repo" }]);
});

it.each(["database:a", "os:alpine", "repo:base:a"])("%s asks for no base", (text) => {
  expect(isBaseSearch(text)).toBe(false);
});
