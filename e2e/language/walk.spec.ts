import { expect, test } from "../support/test";
import { englishSentences } from "./english";
import { isForPrograms, type WalkedPage, walk } from "./walk";

/** Pages of each kind, also those that no link leads to. */
const PATHS = [
  "",
  "?q=数据库",
  "?q=qqqqzzzz",
  "?q=docker+pull+ghcr.io/dotnet/nothing:1",
  "?region=mars",
  "/dotnet/aspnet",
  "/dotnet/aspnet?q=os:nowhere",
  "/dotnet/aspnet?region=china&regions=compared&view=matrix",
  "/dotnet/aspnet:10.0",
  "/dotnet/aspnet:10.0?platform=linux/s390x",
  "/windows/servercore:ltsc2022",
  "/dotnet/aspnet:of-no-release",
  "/dotnet/no-such-repository",
  "/helm/keda:1.16.0",
  "/sample/no-tags",
  "/sample/misbehaving/not-json:bad",
  "/sample/nested:two-levels",
  "/DotNet/AspNet",
  "/a//b",
  "/compare",
  "/compare?from=A&to=dotnet/aspnet:9.0",
  "/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0",
  "/check",
  "/docs",
  "/endpoints?rules=both",
  "/endpoints?mirror=mirror.example/mcr.microsoft.com/dotnet/core/sdk:3.1",
  "/history/dotnet/aspnet",
  "/history/dotnet/aspnet:10.0?at=2020-01-01",
];

const inAddressOf = (lang: string, path: string) =>
  (lang === "en" ? path || "/" : `/zh-cn${path}`).replace(/^\?/, "/?");

/** Returns what is wrong with a page of a language: its own tag, or links that leave the language. */
function problemsOf({ address, lang, targets, html }: WalkedPage, language: string): string[] {
  const leaving = targets.filter((target) => {
    const isChinese = /^\/zh-cn(?:[/?#]|$)/.test(target);
    return !isForPrograms(target) && isChinese !== (language === "zh-CN");
  });
  const problems = [...new Set(leaving)].map((target) => `${address} leads to ${target}`);
  if (lang !== language) problems.push(`${address} is in ${lang}`);
  if (!/<a [^>]*hreflang="(?:en|zh-CN)"/i.test(html)) problems.push(`${address} has no link to the other language`);
  return problems;
}

/** Returns what is wrong with the addresses that a page gives to search engines. */
function addressProblems({ address, html, status }: WalkedPage): string[] {
  if (status !== 200 || /<meta name="robots" content="noindex/.test(html)) return [];
  const links = [...html.matchAll(/<link rel="(?:canonical|alternate)"[^>]*>/g)].map(([link]) => link);
  const languages = links.flatMap((link) => / hreflang="([^"]*)"/i.exec(link)?.[1] ?? []).sort();
  const canonical = links.filter((link) => link.includes('rel="canonical"'));
  const isRight = String(languages) === "en,x-default,zh-Hans" && canonical.length === 1;
  return isRight ? [] : [`${address}: ${links.join(" ")}`];
}

for (const language of ["zh-CN", "en"]) {
  test(`every link of a page in ${language} stays in its language`, async ({ request }) => {
    const pages = await walk(
      request,
      PATHS.map((path) => inAddressOf(language, path)),
    );
    expect(pages.length).toBeGreaterThan(60);
    expect(pages.filter(({ status }) => status >= 500).map(({ address }) => address)).toEqual([
      expect.stringContaining("not-json"),
    ]);
    expect(pages.flatMap((page) => problemsOf(page, language))).toEqual([]);
    expect(pages.flatMap(addressProblems)).toEqual([]);
    if (language === "en") return;
    const sentences = englishSentences();
    expect(sentences.length).toBeGreaterThan(800);
    const found = pages.flatMap(({ address, html }) =>
      sentences.filter((sentence) => html.includes(sentence)).map((sentence) => `${address}: ${sentence}`),
    );
    expect(found).toEqual([]);
  });
}
