import fc from "fast-check";
import { expect, test } from "vitest";
import { formatImageName, parseImageName } from "./image-name";

const DIGEST = `sha256:${"a".repeat(64)}`;

test.each([
  ["dotnet/aspnet", { repository: "dotnet/aspnet" }],
  ["dotnet/aspnet:10.0", { repository: "dotnet/aspnet", tag: "10.0" }],
  [`dotnet/aspnet@${DIGEST}`, { repository: "dotnet/aspnet", digest: DIGEST }],
  [`dotnet/aspnet:10.0@${DIGEST}`, { repository: "dotnet/aspnet", tag: "10.0", digest: DIGEST }],
  ["a", { repository: "a" }],
  [`a:${"x".repeat(128)}`, { repository: "a", tag: "x".repeat(128) }],
])("reads %s", (text, imageName) => {
  expect(parseImageName(text)).toEqual({ ok: true, imageName });
});

test.each([
  ["", "NAME_INVALID", ""],
  [":latest", "NAME_INVALID", ""],
  ["@", "NAME_INVALID", ""],
  ["Dotnet/aspnet:10.0", "NAME_INVALID", "Dotnet/aspnet"],
  ["dotnet//aspnet", "NAME_INVALID", "dotnet//aspnet"],
  ["dotnet/aspnet:", "TAG_INVALID", ""],
  ["dotnet/aspnet:-x", "TAG_INVALID", "-x"],
  ["dotnet/aspnet:a:b", "TAG_INVALID", "a:b"],
  [`dotnet/aspnet:${"x".repeat(129)}`, "TAG_INVALID", "x".repeat(129)],
  ["dotnet/aspnet@", "DIGEST_INVALID", ""],
  ["dotnet/aspnet@sha256:abc", "DIGEST_INVALID", "sha256:abc"],
  [`dotnet/aspnet@${DIGEST}@${DIGEST}`, "DIGEST_INVALID", `${DIGEST}@${DIGEST}`],
  [`dotnet/aspnet@${DIGEST}:10.0`, "DIGEST_INVALID", `${DIGEST}:10.0`],
  ["localhost:5000/a", "TAG_INVALID", "5000/a"],
])("refuses %j with %s", (text, problem, part) => {
  expect(parseImageName(text)).toEqual({ ok: false, problem, part });
});

const component = fc.stringMatching(/^[a-z0-9]{1,8}(?:(?:\.|_|__|-{1,3})[a-z0-9]{1,8}){0,2}$/);
const repository = fc.array(component, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
const tag = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/);
const digest = fc.oneof(
  fc.stringMatching(/^[a-f0-9]{64}$/).map((hex) => `sha256:${hex}`),
  fc.stringMatching(/^[a-f0-9]{128}$/).map((hex) => `sha512:${hex}`),
);

test("reads what it writes, and writes what it reads", () => {
  fc.assert(
    fc.property(repository, fc.option(tag), fc.option(digest), (name, withTag, withDigest) => {
      const text = `${name}${withTag ? `:${withTag}` : ""}${withDigest ? `@${withDigest}` : ""}`;
      const result = parseImageName(text);
      if (!result.ok) throw new Error(`${text} was refused`);
      expect(formatImageName(result.imageName)).toBe(text);
      expect(parseImageName(formatImageName(result.imageName))).toEqual(result);
    }),
  );
});

test("no text crashes it", () => {
  const near = fc.string({ unit: fc.constantFrom(..."aA0.:@/_-\n %") });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), near), (text) => {
      const result = parseImageName(text);
      if (result.ok) expect(formatImageName(result.imageName)).toBe(text);
    }),
  );
});
