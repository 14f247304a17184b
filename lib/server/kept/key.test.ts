import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { NO_PROXIES } from "../settings/trusted-proxies";
import { keyOf } from "./key";

function key(url: string, headers: Record<string, string> = {}, method = "GET"): string | undefined {
  const request = new IncomingMessage(new Socket());
  return keyOf(Object.assign(request, { url, method, headers: { host: "a.example", ...headers } }), NO_PROXIES);
}

it.each([
  [
    "a page by its origin and whole address",
    "/dotnet/aspnet:10.0?region=china",
    {},
    "http://a.example/dotnet/aspnet:10.0?region=china",
  ],
  ["a page at another host", "/a", { host: "b.example" }, "http://b.example/a"],
  [
    "the API by its address alone",
    "/api/global/v2/a/tags/list?n=1",
    { host: "b.example" },
    "/api/global/v2/a/tags/list?n=1",
  ],
  ["no part of a page", "/a", { rsc: "1" }, undefined],
  ["no page as text", "/a", { accept: "text/plain" }, undefined],
  ["no page for a program on a command line", "/a", { accept: "*/*", "user-agent": "curl/8.5.0" }, undefined],
  ["a page for whoever takes anything", "/a", { accept: "*/*", "user-agent": "Slackbot 1.0" }, "http://a.example/a"],
  ["nothing of the API that is made for one", "/api/resolve?q=a", {}, undefined],
  ["no file", "/_next/static/a.js", {}, undefined],
  ["no body", "/a", { "content-length": "4" }, undefined],
  ["no first visit that another language answers", "/", { "accept-language": "zh-CN" }, undefined],
  ["none that does so without the query's sign", "/?", { "accept-language": "zh-CN" }, undefined],
  ["none with a query of nothing", "/?&&#top", { "accept-language": "zh-CN" }, undefined],
  ["none with a query that the router adds", "/?%5Frsc=1&_rsc=2", { "accept-language": "zh-CN" }, undefined],
  ["a first visit with a query", "/?_rsc=1&q=a", { "accept-language": "zh-CN" }, "http://a.example/?_rsc=1&q=a"],
  ["a first visit that this language answers", "/", { "accept-language": "de, en" }, "http://a.example/"],
  ["a later visit", "/", { "accept-language": "zh-CN", "sec-fetch-site": "same-origin" }, "http://a.example/"],
] as const)("names %s", (_what, url, headers, expected) => {
  expect(key(url, headers)).toBe(expected);
});

it("names no other method", () => {
  expect(key("/a", {}, "HEAD")).toBe("http://a.example/a");
  expect(key("/a", {}, "POST")).toBeUndefined();
});
