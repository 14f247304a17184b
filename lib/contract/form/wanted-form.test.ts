import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasForms, wantedForm } from "./wanted-form.mjs";

const CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

describe("wantedForm", () => {
  it.each([
    ["a browser", CHROME, "Mozilla/5.0", "html"],
    ["a browser on a command line", "text/html, text/*;q=0.5, */*;q=0.01", "w3m/0.5", "html"],
    ["JSON alone", "application/json", "curl/8.5.0", "json"],
    ["HTTPie with --json", "application/json, */*;q=0.5", "HTTPie/3.2.2", "json"],
    ["a script that takes JSON first", "application/json, text/plain, */*", "axios/1.7", "json"],
    ["text alone", "text/plain", "anything", "text"],
    ["the one with more weight", "text/plain;q=0.2, application/json;q=0.9", "anything", "json"],
    ["HTML with less weight", "application/json;q=0.1, text/html", "anything", "html"],
    ["JSON with a character set, which it does not need", "application/json; charset=utf-8", "curl/8.5.0", "json"],
    ["text with a character set", "text/plain;charset=UTF-8", "anything", "text"],
    ["weights beside parameters", "text/html;level=1;q=0.3, application/json;charset=utf-8;q=0.9", "anything", "json"],
    ["what is not wanted", "application/json;charset=utf-8, text/html;q=0", "anything", "json"],
    ["a name in capitals", "Application/JSON", "anything", "json"],
  ] as const)("reads %s by what it names", (_what, accept, agent, form) => {
    expect(wantedForm({ accept, "user-agent": agent })).toEqual({ form, isNamed: true });
  });

  it.each([
    ["curl", "*/*", "curl/8.5.0", "text"],
    ["Wget", "*/*", "Wget/1.21.4", "text"],
    ["Wget2", "*/*", "wget2/2.1.0", "text"],
    ["HTTPie", "*/*", "HTTPie/3.2.2", "text"],
    [
      "PowerShell, which sends none",
      undefined,
      "Mozilla/5.0 (Windows NT 10.0; en-US) WindowsPowerShell/5.1.22621",
      "text",
    ],
    ["PowerShell 7", undefined, "Mozilla/5.0 (Linux; Debian) PowerShell/7.4.2", "text"],
    ["curl that wants a picture", "image/png", "curl/8.5.0", "text"],
    ["a previewer of links", "*/*", "facebookexternalhit/1.1", "html"],
    ["another", "*/*", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "html"],
    ["a crawler", "*/*", "Mozilla/5.0 (compatible; bingbot/2.0)", "html"],
    ["a library", "*/*", "python-requests/2.32", "html"],
    ["a name that only contains curl", "*/*", "MyBot (like curl/8)", "html"],
    ["nobody", undefined, undefined, "html"],
    ["rubbish", "a b;;,,/", undefined, "html"],
  ] as const)("tells %s by its name", (_what, accept, agent, form) => {
    expect(wantedForm({ ...(accept && { accept }), ...(agent && { "user-agent": agent }) })).toEqual({
      form,
      isNamed: false,
    });
  });
});

describe("hasForms", () => {
  it.each([
    "/",
    "/dotnet/aspnet:8.0",
    "/zh-cn",
    "/zh-cn/compare?from=a",
    "/apiary",
    "/iconic",
    "/docs",
    "/history?x=1",
  ])("%s is a page", (address) => expect(hasForms(address)).toBe(true));
  it("is false for every file at the root", () => {
    const files = readdirSync("public");
    expect(files).toContain("robots.txt");
    expect(files.filter((file) => hasForms(`/${file}`))).toEqual([]);
  });
  it.each([
    "/api",
    "/api/global/v2/_catalog",
    "/badge/global/a.svg",
    "/feeds/global/a.atom",
    "/og/site.png",
    "/_next/static/a.js",
    "/sw.js",
    "/icon.svg?a",
    "/manifest.webmanifest",
    "/zh-cn/manifest.webmanifest",
    "/styleguide",
    "*",
  ])("%s has one form", (address) => expect(hasForms(address)).toBe(false));
});
