import { describe, expect, it, test } from "vitest";
import { parseRepository } from "@/lib/oci/name/repository";
import { parseTag } from "@/lib/oci/name/tag";
import { historyPath, latelyPath, readHistoryPage, readHistoryState } from "./history-page";
import { readPage } from "./page";
import { imagePath } from "./page-path";

const digest = `sha256:${"a".repeat(64)}`;
const read = (address: string) => {
  const url = new URL(address, "http://localhost");
  return readHistoryPage(url.pathname.slice(1).split("/").slice(1).filter(Boolean), url.searchParams);
};

describe("readHistoryPage", () => {
  test.each([
    ["/history/dotnet/aspnet:10.0", "dotnet/aspnet", "10.0", "global"],
    ["/history/dotnet/aspnet%3A10.0?region=china", "dotnet/aspnet", "10.0", "china"],
    ["/history/dotnet/aspnet", "dotnet/aspnet", undefined, "global"],
    ["/history/history/tool:1", "history/tool", "1", "global"],
    ["/history/mcr.microsoft.com/history/tool:1", "history/tool", "1", "global"],
  ])("reads %s", (address, repository, tag, region) => {
    expect(read(address)).toMatchObject({ kind: "history", repository, tag, region });
  });

  test.each([
    ["/history", "global"],
    ["/history?region=china&before=2026-08-01", "china"],
  ])("reads %s as what moved lately", (address, region) => {
    expect(read(address)).toMatchObject({ kind: "lately", region });
  });

  test.each([
    ["/history/mcr.microsoft.com/dotnet/aspnet:10.0?at=2026-08-01", "/history/dotnet/aspnet:10.0?at=2026-08-01"],
    ["/history/mcr.azure.cn/dotnet/aspnet", "/history/dotnet/aspnet?region=china"],
    ["/history/mcr.azure.cn/history/tool:1", "/history/history/tool:1?region=china"],
    [`/history/dotnet/aspnet@${digest}`, `/dotnet/aspnet@${digest}`],
    [`/history/dotnet/aspnet:10.0@${digest}`, "/history/dotnet/aspnet:10.0"],
  ])("redirects %s to %s", (address, to) => {
    expect(read(address)).toEqual({ kind: "redirect", to });
  });

  test.each([
    ["/history/DotNet", "NAME_INVALID"],
    ["/history/a:-", "TAG_INVALID"],
    ["/history/a?region=mars", "REGION_UNKNOWN"],
    ["/history?region=mars", "REGION_UNKNOWN"],
    ["/history/%ff", "NAME_INVALID"],
  ])("refuses %s", (address, problem) => {
    expect(read(address)).toMatchObject({ kind: "invalid", problem });
  });
});

describe("historyPath", () => {
  const [repository, tag] = [parseRepository("dotnet/aspnet"), parseTag("10.0")];
  if (!repository || !tag) throw new Error("no names");

  it("writes what is read, and keeps times readable", () => {
    const path = historyPath({ repository, tag, region: "china", at: "2026-08-01T12:00Z" });
    expect(path).toBe("/history/dotnet/aspnet:10.0?region=china&at=2026-08-01T12:00Z");
    const page = read(path);
    expect(page).toMatchObject({ kind: "history", repository, tag, region: "china" });
    expect(page.kind === "history" && readHistoryState(page.search).at).toBe("2026-08-01T12:00Z");
    expect(historyPath({ repository, region: "global", q: "os:alpine", before: "2026-08-01" })).toBe(
      "/history/dotnet/aspnet?q=os:alpine&before=2026-08-01",
    );
  });
});

it("leaves a repository called history reachable behind its host", () => {
  const repository = parseRepository("history/tool");
  if (!repository) throw new Error("no name");
  const path = imagePath({ repository }, { region: "global" });
  expect(path).toBe("/mcr.microsoft.com/history/tool");
  expect(readPage(path.slice(1).split("/"), new URLSearchParams())).toMatchObject({
    kind: "image",
    imageName: { repository },
  });
});

test("latelyPath leaves out what is usual", () => {
  expect(latelyPath({ region: "global" })).toBe("/history");
  expect(latelyPath({ region: "china", before: "2026-08-01" })).toBe("/history?region=china&before=2026-08-01");
});
