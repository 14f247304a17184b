import { expect, test } from "vitest";
import { parseTagName } from "../tag/parse";
import { endedLines, supportEnd } from "./ended-lines";

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

const LIFECYCLE = "https://learn.microsoft.com/en-us/lifecycle/products/";

test.each([
  ["mssql/server:2017-CU31-GDR2-ubuntu-18.04", "2027-10-12 2017 sql-server-2017"],
  ["mssql/server:2019-latest", "2030-01-08 2019 sql-server-2019"],
  ["mssql/server:2022-CU26-ubuntu-22.04", "2033-01-11 2022 sql-server-2022"],
  ["mssql/rhel/server:2022-latest", "2033-01-11 2022 sql-server-2022"],
  ["mssql/server:2025-latest", "2036-01-06 2025 sql-server-2025"],
  ["mssql/server:latest", ""],
  ["mssql/server:vNext-CTP2.0-ubuntu", ""],
  ["mssql-tools:2022", ""],
  ["windows/servercore:ltsc2016", "2027-01-12 windows-ltsc2016 windows-server-2016"],
  ["windows/servercore:10.0.14393.10144-amd64", "2027-01-12 10.0.14393 windows-server-2016"],
  ["windows/servercore/iis:windowsservercore-ltsc2019", "2029-01-09 windows-ltsc2019 windows-server-2019"],
  ["windows/nanoserver:1809", "2029-01-09 windows-1809 windows-server-2019"],
  ["windows/nanoserver:1809-KB5034768", "2029-01-09 windows-1809 windows-server-2019"],
  ["windows/nanoserver:10.0.17763.1", "2029-01-09 10.0.17763 windows-server-2019"],
  ["windows/server:ltsc2022", "2031-10-14 windows-ltsc2022 windows-server-2022"],
  ["windows/server:10.0.20348.2227", "2031-10-14 10.0.20348 windows-server-2022"],
  [
    "dotnet/framework/aspnet:4.8-20260811-windowsservercore-ltsc2016",
    "2027-01-12 windows-ltsc2016 windows-server-2016",
  ],
  ["windows/nanoserver:sac2016", ""],
  ["windows/nanoserver:10.0.14393.1", ""],
  ["windows/servercore:ltsc2025", ""],
  ["windows/servercore:10.0.26100.33296", ""],
  ["cbl-mariner/base/core:2.0.20240123", ""],
  ["azurelinux/base/core:3.0", ""],
])("the support of %s ends: %s", (name, expected) => {
  const [repository = "", tag = ""] = name.split(":");
  const end = supportEnd(repository, parseTagName(tag));
  expect(end ? `${end.day} ${end.line} ${end.source.replace(LIFECYCLE, "")}` : "").toBe(expected);
});

test("what ends first counts: the product or its Windows", () => {
  expect(supportEnd("dotnet/sdk", parseTagName("9.0.317-windowsservercore-ltsc2022"))).toMatchObject({ line: "9.0" });
  expect(supportEnd("dotnet/sdk", parseTagName("10.0-windowsservercore-ltsc2019"))).toMatchObject({
    day: "2028-11-14",
  });
  expect(supportEnd("powershell", parseTagName("7.6-windowsservercore-1809"))).toMatchObject({ line: "windows-1809" });
});
