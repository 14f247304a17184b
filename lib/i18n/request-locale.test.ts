import { expect, it, test, vi } from "vitest";
import { withinExchange } from "@/lib/server/exchange/exchange.testing";
import { formatter } from "./formatter";
import { requestLocale, requestPage, requestPath } from "./request-locale";
import { resolveProblemText } from "./resolve-problem-text";
import { translator } from "./translator";

vi.mock("./messages", () => import("./messages.testing"));

test.each([
  ["/", "en"],
  ["/dotnet/sdk:9.0", "en"],
  ["/en/dotnet/sdk", "en"],
  ["/zh-cn", "zh-cn"],
  ["/zh-cn?q=a", "zh-cn"],
  ["/zh-cn/dotnet/sdk:9.0?region=china", "zh-cn"],
  ["/zh-cnx/dotnet", "en"],
  ["/dotnet/zh-cn", "en"],
  ["/?q=/zh-cn/", "en"],
  ["/constructor/__proto__", "en"],
  ["/api/resolve?q=a", "en"],
  ["/feeds/global/dotnet/sdk.atom", "en"],
  ["/feeds/global/dotnet/sdk.atom?tags=9.0&lang=zh-cn", "zh-cn"],
  ["/feeds/global/dotnet/sdk.atom?lang=tlh", "en"],
  ["/dotnet?lang=zh-cn", "en"],
])("an answer at %s is in %s", (address, locale) => {
  expect(withinExchange({ address }, requestLocale)).toBe(locale);
});

it("is the default for background work", () => {
  expect(requestLocale()).toBe("en");
});

it("decides words, days and names", () => {
  const words = () => [
    translator("site")("name"),
    formatter().day("2026-08-17"),
    formatter().country("JP"),
    resolveProblemText("repository-unknown", { part: "a/b", region: "r" }),
  ];
  expect(withinExchange({ address: "/dotnet" }, words).slice(0, 3)).toEqual(["MAR Discovery", "17 Aug 2026", "Japan"]);
  const [, day, country, problem] = withinExchange({ address: "/zh-cn/dotnet" }, words);
  expect([day, country, problem]).toEqual(["2026年8月17日", "日本", "r 没有存储库“a/b”。"]);
  expect(withinExchange({ address: "/zh-cn/dotnet" }, () => requestPath("/a:1?q=b"))).toBe("/zh-cn/a:1?q=b");
});

test.each([
  ["/zh-cn", "/"],
  ["/zh-cn?region=china", "/?region=china"],
  ["/zh-cn/a:1?region=china&_rsc=x1&q=b", "/a:1?region=china&q=b"],
  ["/a:1?_rsc=x1", "/a:1"],
  ["/a:1?_rsc=x1&q=b", "/a:1?q=b"],
])("the page at %s is %s in the default language", (address, path) => {
  expect(withinExchange({ address }, requestPage)).toBe(path);
});
