import { expect, it } from "vitest";
import { DAY_MILLISECONDS } from "@/lib/mar/history/lately";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { familiesNews } from "./families-news";

const changed = (...names: string[]) =>
  names.map((name, at) => {
    const time = (90 - at) * DAY_MILLISECONDS;
    return { repository: repositorySchema.parse(name), day: time, at: time, count: 1, added: 0, tags: [] };
  });
const named = (most: number, ...names: string[]) =>
  familiesNews(changed(...names), most).map(
    ({ family, changed: of }) => `${family}: ${of.map(({ repository }) => repository).join(" ")}`,
  );

it("has what changed by family, the latest first, and others last", () => {
  expect(named(9, "acme/a", "dotnet/sdk", "windows/servercore", "dotnet/sdk", "dotnet/framework/sdk")).toEqual([
    "dotnet: dotnet/sdk dotnet/framework/sdk",
    "windows: windows/servercore",
    "undefined: acme/a",
  ]);
});

it("names first what many people use, of what changed on the same day", () => {
  const day = changed("dotnet/nightly/sdk").flatMap((each) =>
    ["dotnet/nightly/sdk", "dotnet/monitor", "dotnet/sdk"].map((name) => ({
      ...each,
      repository: repositorySchema.parse(name),
    })),
  );
  expect(familiesNews(day, 9)[0]?.changed.map(({ repository }) => repository)).toEqual([
    "dotnet/sdk",
    "dotnet/nightly/sdk",
  ]);
});

it("lets no family fill the list", () => {
  const many = ["dotnet/a", "dotnet/b", "dotnet/c", "windows/a", "windows/b", "mssql/server"];
  expect(named(9, ...many)).toEqual([
    "dotnet: dotnet/a dotnet/b",
    "windows: windows/a windows/b",
    "sql-server: mssql/server",
  ]);
  expect(named(4, ...many)).toEqual(["dotnet: dotnet/a dotnet/b", "windows: windows/a", "sql-server: mssql/server"]);
  expect(named(2, ...many)).toEqual(["dotnet: dotnet/a", "windows: windows/a"]);
});
