/** Searches of all kinds. */
export const SEARCHES = [
  "os:alpine arch:arm64 ver:>=9 -preview life:supported size:<60MB repo:dotnet/",
  "noble chiseled",
  "8.0 alpine arch:arm64",
  "aspnet-7 2.1",
  "zzz",
  "ltsc2022 -preview",
  "kind:helm-chart 3.1",
  "created:>=2026-11 arm64",
  "created:<2023 jammy",
  "ver:12 os:windows",
  "repo:mssql/server-*",
  "noble windowsservercore",
  "size:<6MB alpine",
  "exporter r160",
  "is:fixed -alpine -noble -jammy",
  "11.2.39",
];
/** What a plain table is asked instead of each: less than what is meant, as it has nothing but names. */
export const LIKE: Readonly<Record<string, readonly string[]>> = {
  "os:alpine arch:arm64 ver:>=9 -preview life:supported size:<60MB repo:dotnet/": ["alpine", "arm64", "dotnet/"],
  "8.0 alpine arch:arm64": ["8.0", "alpine", "arm64"],
  "ltsc2022 -preview": ["ltsc2022"],
  "kind:helm-chart 3.1": ["3.1"],
  "created:>=2026-11 arm64": ["arm64"],
  "created:<2023 jammy": ["jammy"],
  "ver:12 os:windows": ["12.", "windows"],
  "repo:mssql/server-*": ["mssql/server-"],
  "size:<6MB alpine": ["alpine"],
  "is:fixed -alpine -noble -jammy": ["-r"],
};
