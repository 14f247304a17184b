import { describe, expect, it } from "vitest";
import { parseTagName } from "../tag/parse";
import { compareLines, SupportLines } from "./support-line";

const NET = "https://dotnet.microsoft.com/platform/support/policy/dotnet-core";
const BUILT = Date.UTC(2024, 10, 1);

function linesOf(repository: string, tags: readonly (string | [tag: string, created?: number, published?: string])[]) {
  const lines = new SupportLines(repository);
  for (const each of tags) {
    const [tag, created, published] = typeof each === "string" ? [each] : each;
    lines.add({ name: parseTagName(tag), created, published });
  }
  return lines.found();
}

describe("SupportLines", () => {
  it("has one line for all tags of a version line, with its day, its shortest and its newest tag", () => {
    const tags = ["6.0-alpine", ["6.0", BUILT], ["6.0.36", BUILT - 1], "8.0", "latest"] as const;
    expect(
      linesOf(
        "dotnet/aspnet",
        tags.map((each) => (typeof each === "string" ? each : [...each])),
      ),
    ).toEqual([
      { line: "6.0", ends: "2024-11-12", table: NET, tags: 3, tag: "6.0", newest: "6.0", newestAt: BUILT },
      { line: "8.0", ends: "2026-11-10", table: NET, tags: 1, tag: "8.0", newest: "8.0" },
      { line: "", tags: 1, tag: "latest", newest: "latest" },
    ]);
  });

  it("goes by the day that the publisher set on the tag that people take, and by no mark on a replaced one", () => {
    expect(linesOf("dotnet/aspnet", [["6.0", 1, "2025-01-01"], "6.0.1"])).toMatchObject([{ ends: "2025-01-01" }]);
    expect(linesOf("dotnet/aspnet", [["6.0", 1, "2025-01-01"]])[0]).not.toHaveProperty("table");
    expect(linesOf("dotnet/aspnet", ["6.0", ["6.0.1", 1, "2023-01-01"]])).toMatchObject([{ ends: "2024-11-12" }]);
    expect(linesOf("acme/tool", [["1.2.3", 1, "2025-01-01"], "1.3.0"])).toMatchObject([
      { line: "1.2", ends: "2025-01-01" },
      { line: "1.3" },
    ]);
  });

  it("has releases of Windows as lines, and nothing for a repository without any day", () => {
    expect(linesOf("acme/tool", ["4.8-windowsservercore-20H2", "4.8-windowsservercore-ltsc2022"])).toMatchObject([
      { line: "windows-20h2", ends: "2022-08-09", tags: 1 },
      { line: "windows-ltsc2022", ends: "2031-10-14", tags: 1 },
    ]);
    expect(linesOf("acme/tool", ["1.0", "latest"])).toEqual([]);
  });

  it("takes a release before a preview, and names few lines of a list that has one for each tag", () => {
    expect(linesOf("dotnet/sdk", ["10.0-rc", "10.0.100"])[0]).toMatchObject({ tag: "10.0.100", newest: "10.0.100" });
    const many = Array.from({ length: 500 }, (_, at) => `6.${at}`);
    expect(linesOf("dotnet/sdk", many)).toHaveLength(100);
  });
});

it("puts lines in the order of their versions, and releases of Windows last", () => {
  const lines = ["windows-20h2", "10.0", "", "2.1", "10.0.17763", "windows-1709", "9"];
  expect(lines.toSorted(compareLines)).toEqual(["2.1", "9", "10.0", "10.0.17763", "", "windows-1709", "windows-20h2"]);
});
