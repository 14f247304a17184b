import { expect, it } from "vitest";
import { parseRepository } from "@/lib/oci/name/repository";
import { endOfLifePath, readEndOfLifeState, readLinePlace } from "./end-of-life-page";

it("reads the address that it writes", () => {
  const repository = parseRepository("dotnet/aspnet");
  const after = repository && { repository, line: "6.0" };
  const path = endOfLifePath({ region: "china", q: "dotnet/", within: 30, after });
  expect(path).toBe("/end-of-life?q=dotnet/&region=china&within=30&after=dotnet/aspnet:6.0");
  const { searchParams } = new URL(path, "http://address");
  expect(readEndOfLifeState(searchParams)).toEqual({ q: "dotnet/", within: 30, after });
  expect(endOfLifePath({ region: "global" })).toBe("/end-of-life");
});

it.each(["", "-1", "1e3", "99999", "3651", "a", "٣"])("takes the usual number of days for %j", (within) => {
  expect(readEndOfLifeState(new URLSearchParams({ within, after: within }))).toEqual({
    q: "",
    within: 90,
    after: undefined,
  });
});

it("takes a line without a name, and nothing that is no line", () => {
  expect(readLinePlace("a/b:")).toEqual({ repository: "a/b", line: "" });
  for (const text of ["A:1", "a/b", ":1", "a/b:1 2", `a/b:${"1".repeat(200)}`])
    expect(readLinePlace(text)).toBeUndefined();
});
