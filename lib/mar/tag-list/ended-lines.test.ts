import { expect, test } from "vitest";
import { endedLines } from "./ended-lines";

const at = (day: string, repository: string) =>
  endedLines(repository, Date.parse(`${day}T12:00:00Z`))
    .filter((line) => !line.startsWith("windows-"))
    .join(" ");

test.each([
  ["2024-11-11", "dotnet/aspnet", "1 2 3 5"],
  ["2024-11-14", "dotnet/aspnet", "1 2 3 5 7"],
  ["2026-11-29", "dotnet/aspnet", "1 2 3 5 6 7"],
  ["2026-11-29", "dotnet/nightly/sdk", "1 2 3 5 6 7"],
  ["2027-05-09", "dotnet/aspnet", "1 2 3 5 6 7"],
  ["2027-05-10", "dotnet/aspnet", "1 2 3 5 6 7 8 9"],
  ["2026-11-29", "azure-functions/python", "2 3"],
  ["2026-11-29", "dotnet/framework/aspnet", ""],
  ["2026-11-29", "mssql/server", ""],
  ["2021-12-01", "windows/servercore", "10.0.16299 10.0.17134 10.0.18362 10.0.18363"],
])("on %s of %s: %s", (day, repository, lines) => {
  expect(at(day, repository)).toBe(lines);
});

test("ends releases of Windows in every repository", () => {
  expect(endedLines("acme", Date.parse("2022-06-14"))).toEqual(
    ["1709", "1803", "1903", "1909", "2004"].map((release) => `windows-${release}`),
  );
});
