import { describe, expect, test } from "vitest";
import { pageOf, ruleOf } from "./rule";

const ORIGIN = "https://mar.example";
const asked = (path: string, more: { mode?: RequestMode; method?: string; headers?: Record<string, string> } = {}) => ({
  url: new URL(path, ORIGIN).href,
  method: more.method ?? "GET",
  mode: more.mode ?? "cors",
  headers: new Headers(more.headers),
});
const navigation = (path: string) => asked(path, { mode: "navigate" });

describe("ruleOf", () => {
  test.each([
    ["a page", navigation("/dotnet/aspnet:10.0?region=china"), "page"],
    ["the home page", navigation("/"), "page"],
    ["a Chinese page", navigation("/zh-cn/dotnet/aspnet"), "page"],
    ["a repository that begins like a route", navigation("/api-tools/x"), "page"],
    ["a script", asked("/_next/static/chunks/0a1b.js", { mode: "no-cors" }), "asset"],
    ["what the router asks for when a link is followed", asked("/x?_rsc=1", { headers: { RSC: "1" } }), "router"],
    ["what it asks for beforehand", asked("/x", { headers: { RSC: "1", "Next-Router-Prefetch": "1" } }), "none"],
    [
      "a part asked beforehand",
      asked("/x", { headers: { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree" } }),
      "none",
    ],
    ["an answer of the API", asked("/api/global/v2/_catalog"), "none"],
    ["an answer of the API that is opened", navigation("/api/global/v2/_catalog"), "none"],
    ["a feed that is opened", navigation("/feeds/global/dotnet/aspnet.atom"), "none"],
    ["a picture of a preview", navigation("/og/global/dotnet/aspnet"), "none"],
    ["a badge", navigation("/badge/global/dotnet/aspnet.svg"), "none"],
    ["the worker itself", navigation("/sw.js"), "none"],
    ["a manifest", navigation("/zh-cn/manifest.webmanifest"), "none"],
    ["an icon", asked("/icon.svg", { mode: "no-cors" }), "none"],
    ["another method", asked("/dotnet/aspnet", { mode: "navigate", method: "POST" }), "none"],
    ["another host", asked("https://mcr.azure.cn/v2/", { mode: "no-cors" }), "none"],
    ["a script of another host", asked("https://cdn.example/_next/static/a.js", { mode: "no-cors" }), "none"],
  ] as const)("%s", (_, request, rule) => expect(ruleOf(request, { origin: ORIGIN, base: "" })).toBe(rule));

  test.each([
    ["a page", navigation("/mar/dotnet/aspnet:10.0"), "page"],
    ["the home page", navigation("/mar/"), "page"],
    ["a repository of the base's name", navigation("/mar/mar/api"), "page"],
    ["a script", asked("/mar/_next/static/chunks/0a1b.js", { mode: "no-cors" }), "asset"],
    ["an answer of the API", navigation("/mar/api/global/v2/_catalog"), "none"],
    ["the worker itself", navigation("/mar/sw.js"), "none"],
    ["a page of another site", navigation("/marble/x"), "none"],
    ["a script of another site", asked("/_next/static/chunks/0a1b.js", { mode: "no-cors" }), "none"],
  ] as const)("below another site, %s", (_, request, rule) => {
    expect(ruleOf(request, { origin: ORIGIN, base: "/mar" })).toBe(rule);
  });
});

describe("pageOf", () => {
  test.each([
    ["/a?_rsc=1x2y", "/a"],
    ["/a?q=b&_rsc=1x2y", "/a?q=b"],
    ["/a?_rsc=1x2y&q=b", "/a?q=b"],
    ["/a?q=b", "/a?q=b"],
  ])("%s is a part of %s", (url, page) => expect(pageOf(url)).toBe(page));
});
