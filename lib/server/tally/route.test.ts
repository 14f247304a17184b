import { describe, expect, it } from "vitest";
import { targetOf } from "@/lib/contract/operation/operation";
import { OPERATIONS } from "@/lib/contract/operation/operations";
import { routeOf } from "./route.mjs";

describe.each(Object.entries(OPERATIONS))("the address of %s", (id, operation) => {
  it("has the name that the table of the API gives it", () => {
    expect(routeOf(targetOf(operation, {})).name).toBe(id);
  });
});

it.each([
  ["/", "page", "home"],
  ["/?q=secret", "page", "home"],
  ["/zh-cn", "page", "home"],
  ["/dotnet/aspnet", "page", "repository"],
  ["/zh-cn/dotnet/aspnet?q=8.0", "page", "repository"],
  ["/dotnet/aspnet:10.0", "page", "image"],
  ["/dotnet/aspnet%3A10.0", "page", "image"],
  [`/dotnet/aspnet@sha256:${"0".repeat(64)}`, "page", "image"],
  ["/history/dotnet/aspnet:10.0", "page", "history"],
  ["/zh-cn/compare?from=a", "page", "compare"],
  ["/og/dotnet/aspnet:10.0", "picture", "preview"],
  ["/_next/static/chunks/a.js", "file", "asset"],
  ["/favicon.ico", "file", "favicon.ico"],
  ["/_next/image?url=a", "other", "other"],
  ["/api/nothing", "other", "other"],
  ["/api/global/v2/a/blobs/b", "other", "other"],
  ["*", "other", "other"],
  ["http://another.example/", "other", "other"],
])("%s is a %s: %s", (address, kind, name) => {
  expect(routeOf(address)).toEqual({ kind, name });
  expect(routeOf(address)).toBe(routeOf(address));
});

it("takes no word from a visitor", () => {
  const strange = [
    "/a",
    "/a/b:c",
    "/api/x/y/z",
    "/api/secret",
    "/feeds/x/y.atom",
    "/badge/x",
    "/robots.txt/x",
    "//",
    "/%00",
  ];
  const known = new Set(strange.map((address) => routeOf(address)).map(({ kind, name }) => `${kind} ${name}`));
  expect([...known].sort()).toEqual([
    "badge badge",
    "feed feed",
    "other other",
    "page home",
    "page image",
    "page repository",
  ]);
});
