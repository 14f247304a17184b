import { expect, test } from "vitest";
import { isFirstVisit } from "./first-visit";

const HOST = "tools.example";
const from = (referer: string, more: Record<string, string> = {}) => ({ Referer: referer, ...more });
const SAME = { "Sec-Fetch-Site": "same-origin" };

test.each([
  ["from the address bar", "", {}, true],
  ["from another host", "", from("https://other.example/mar/"), true],
  ["by a link of ours", "", from(`https://${HOST}/dotnet/sdk`, SAME), false],
  ["by a link of ours over http", "", from(`http://${HOST}/dotnet/sdk`), false],
  ["by a reload", "", { "Cache-Control": "max-age=0" }, false],
  ["by the router", "", { "Sec-Fetch-Dest": "empty" }, false],
  ["from a referrer that is none", "", from("nowhere"), true],
  ["by a link of ours below a base", "/mar", from(`https://${HOST}/mar/dotnet/sdk`, SAME), false],
  ["by a link of the site around ours", "/mar", from(`https://${HOST}/tools`, SAME), true],
  ["by a link of the site around ours over http", "/mar", from(`http://${HOST}/`), true],
  ["by a link of ours whose page tells nobody", "/mar", SAME, false],
  [
    "by a reload of a page that the site around ours opened",
    "/mar",
    from(`https://${HOST}/`, { "Cache-Control": "max-age=0" }),
    false,
  ],
] as const)("a visit %s below %j", (_, base, headers, isFirst) => {
  expect(isFirstVisit(new Headers({ Host: HOST, ...headers }), base)).toBe(isFirst);
});
