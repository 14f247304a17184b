import { expect, it } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { milestonesOf } from "./milestones";

const line = (repository: string, ends: string, table?: string) => ({
  repository: repositorySchema.parse(repository),
  line: "8.0",
  ends,
  ...(table ? { table } : {}),
  tags: 1,
  tag: "8.0",
  newest: "8.0",
});
const told = (now: string, ...lines: ReturnType<typeof line>[]) =>
  milestonesOf(lines, Date.parse(now), 9).map(({ days, at, namespace, lines: of }) => {
    return `${new Date(at).toISOString().slice(0, 10)} ${namespace} ${days} ${of.length}`;
  });

it("tells 90, 30 and 7 days before, and on the day, the latest first", () => {
  const ends = line("dotnet/aspnet", "2026-11-10", "https://dates.example/");
  expect(told("2026-10-12T00:00:00Z", ends)).toEqual(["2026-10-11 dotnet 30 1", "2026-08-12 dotnet 90 1"]);
  expect(told("2026-11-10T00:00:00Z", ends)).toHaveLength(4);
  expect(told("2026-08-11T23:59:59Z", ends)).toEqual([]);
});

it("tells once of repositories that share the line, and of each whose publisher set the day", () => {
  const [one, other] = ["dotnet/aspnet", "dotnet/sdk"];
  const table = "https://dates.example/";
  expect(told("2026-08-12T00:00:00Z", line(one, "2026-11-10", table), line(other, "2026-11-10", table))).toEqual([
    "2026-08-12 dotnet 90 2",
  ]);
  expect(told("2026-08-12T00:00:00Z", line(one, "2026-11-10"), line(other, "2026-11-10"))).toEqual([
    `2026-08-12 ${one} 90 1`,
    `2026-08-12 ${other} 90 1`,
  ]);
});
