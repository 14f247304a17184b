import { describe, expect, it } from "vitest";
import { changesApiPath } from "../api-path";
import { formatMark, type Mark, parseMark } from "./mark";
import { MARKS_AT_ONCE, marksQueries, readMarks } from "./marks-query";

const marks = (...names: string[]): Mark[] => names.flatMap((name) => parseMark(name) ?? []);

describe("parseMark", () => {
  it.each(["dotnet/aspnet", "dotnet/aspnet:10.0"])("reads %s and writes it back", (name) => {
    const mark = parseMark(name);
    expect(mark && formatMark(mark)).toBe(name);
  });

  it.each([
    ["mcr.microsoft.com/dotnet/aspnet:10.0", "dotnet/aspnet:10.0"],
    ["MCR.azure.cn/dotnet/aspnet", "dotnet/aspnet"],
    ["mcr.microsoft.com", "mcr.microsoft.com"],
  ])("takes the host of a region off: %s", (name, kept) => {
    const mark = parseMark(name);
    expect(mark && formatMark(mark)).toBe(kept);
  });

  it.each(["", "mcr.microsoft.com/", "Dotnet", "dotnet:", "dotnet:-1", `dotnet@sha256:${"a".repeat(64)}`])(
    "refuses %j",
    (name) => {
      expect(parseMark(name)).toBeUndefined();
    },
  );
});

describe("marksQueries", () => {
  it("names a repository once for its tags, and has no tags beside a whole repository", () => {
    const given = marks("dotnet/aspnet:10.0", "mssql/server", "dotnet/aspnet:9.0", "mssql/server:latest");
    expect(marksQueries(given)).toEqual([["dotnet/aspnet:10.0,9.0", "mssql/server"]]);
    expect(marksQueries([])).toEqual([]);
  });

  it("asks about 10,000 tags of one repository in few addresses below 8 kB, and about each once", () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `dotnet/aspnet:10.0.${index}-noble-amd64`);
    const queries = marksQueries(marks(...names));
    expect(queries.length).toBeLessThanOrEqual(40);
    const paths = queries.map((query) => changesApiPath("global", { since: new Date().toISOString(), marks: query }));
    expect(Math.max(...paths.map((path) => path.length))).toBeLessThan(8_000);
    const asked = queries.flatMap((query) => {
      const reading = readMarks(query);
      return reading.ok ? reading.marks.map(formatMark) : [];
    });
    expect(asked).toEqual(names);
  });

  it("asks about many repositories with fewer keys than the server takes", () => {
    const queries = marksQueries(marks(...Array.from({ length: 1_000 }, (_, index) => `sample/${index}`)));
    expect(Math.max(...queries.map((query) => query.length))).toBeLessThan(250);
    expect(queries.flat()).toHaveLength(1_000);
  });
});

describe("readMarks", () => {
  it.each([
    [[], "NAME_INVALID", "at least one"],
    [["Dotnet:1"], "NAME_INVALID", '"Dotnet" is no repository name'],
    [["dotnet:1,,2"], "TAG_INVALID", '"" is no tag'],
    [[`a:${Array.from({ length: MARKS_AT_ONCE + 1 }, (_, index) => index).join(",")}`], "NAME_INVALID", "at most 1000"],
  ])("refuses %j", (values, problem, message) => {
    expect(readMarks(values)).toMatchObject({ ok: false, problem, message: expect.stringContaining(message) });
  });

  it("reads each mark once", () => {
    const reading = readMarks(["a:1,1", "a:1"]);
    expect(reading.ok && reading.marks.map(formatMark)).toEqual(["a:1"]);
  });
});
