import { expect, it, test, vi } from "vitest";
import { withinExchange } from "@/lib/server/exchange/exchange.testing";
import { formatter } from "./formatter";
import { requestLocale } from "./request-locale";
import { resolveProblemText } from "./resolve-problem-text";
import { withSecondLanguage } from "./second-language.testing";
import { translator } from "./translator";

vi.mock("./messages", () => import("./messages.testing"));
withSecondLanguage("zh-cn");

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
])("a page at %s is in %s", (address, locale) => {
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
  const [name, day, country, problem] = withinExchange({ address: "/zh-cn/dotnet" }, words);
  expect([name, day, country]).toEqual(["жжж жжжжжжжжж", "2026年8月17日", "日本"]);
  expect(problem).toMatch(/^[^A-Za-z]*r[^A-Za-z]*a\/b[^A-Za-z]*$/);
});
