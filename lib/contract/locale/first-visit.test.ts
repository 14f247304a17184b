import { expect, it } from "vitest";
import { isFirstVisit } from "./first-visit";

it.each([
  ["a program", {}, true],
  ["the address bar", { "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "none" }, true],
  ["another site", { "Sec-Fetch-Site": "cross-site", Referer: "https://github.com/a" }, true],
  ["another site on plain http", { Referer: "https://site.example.evil/zh-cn" }, true],
  ["a link of ours", { "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "same-origin" }, false],
  ["a link of ours on plain http", { Referer: "http://site.example/zh-cn/a" }, false],
  ["a reload", { "Sec-Fetch-Site": "none", "Cache-Control": "max-age=0" }, false],
  ["a forced reload", { "Cache-Control": "no-cache" }, false],
  ["the router", { "Sec-Fetch-Dest": "empty" }, false],
  ["a broken referrer", { Referer: "site.example" }, true],
])("of %s: %j", (_, headers, isFirst) => {
  expect(isFirstVisit(new Headers({ Host: "site.example", ...headers }))).toBe(isFirst);
});

const SAME = { "Sec-Fetch-Site": "same-origin" };

it.each([
  ["a link of ours", { Referer: "https://site.example/mar/a", ...SAME }, false],
  ["a link of ours on plain http", { Referer: "http://site.example/mar" }, false],
  ["a link of ours from a page that tells nobody", SAME, false],
  ["a link of the site around ours", { Referer: "https://site.example/tools", ...SAME }, true],
  ["a link of the site around ours on plain http", { Referer: "http://site.example/marble" }, true],
  ["a reload after it", { Referer: "https://site.example/tools", ...SAME, "Cache-Control": "max-age=0" }, false],
])("below another site, of %s: %j", (_, headers, isFirst) => {
  expect(isFirstVisit(new Headers({ Host: "site.example", ...headers }), "/mar")).toBe(isFirst);
});
