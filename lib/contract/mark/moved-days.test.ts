import { describe, expect, it } from "vitest";
import { A, B, digestOf } from "@/lib/mar/history/history.testing";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import type { MarkedChange } from "./marked-change";
import { movedDays } from "./moved-days";

const change = (name: string, seenAt: string, more: Partial<MarkedChange> = {}): MarkedChange => {
  const [repository, tag] = name.split(":");
  return {
    repository: repositorySchema.parse(repository),
    tag: tagSchema.parse(tag),
    seq: 1,
    change: "moved",
    from: { digest: A, size: 10 },
    to: { digest: B },
    seenAt,
    ...more,
  };
};

describe("movedDays", () => {
  it("groups by day, the latest first, then by repository, and folds the tags of one image", () => {
    const days = movedDays([
      change("mssql/server:latest", "2026-11-27T10:00:00Z"),
      change("dotnet/sdk:10.0", "2026-11-28T10:00:00Z"),
      change("dotnet/sdk:10.0-noble", "2026-11-28T11:00:00Z"),
      change("azure-cli:latest", "2026-11-28T12:00:00Z", { change: "gone" }),
    ]);
    expect(days.map(({ day }) => new Date(day).toISOString().slice(0, 10))).toEqual(["2026-11-28", "2026-11-27"]);
    expect(days[0]?.folds.map(({ repository, fold }) => [repository, fold.kind, fold.tags.length])).toEqual([
      ["azure-cli", "gone", 1],
      ["dotnet/sdk", "image", 2],
    ]);
    expect(days[0]?.folds[1]?.sizes).toEqual(new Map([[A, 10]]));
  });

  it("shows the last of two moves of a tag on one day", () => {
    const days = movedDays([
      change("a:1", "2026-11-28T10:00:00Z", { seq: 1 }),
      change("a:1", "2026-11-28T12:00:00Z", { seq: 2, from: { digest: B }, to: { digest: digestOf(3) } }),
    ]);
    expect(days[0]?.folds[0]).toMatchObject({ fold: { to: digestOf(3), from: B } });
  });

  it("is empty without changes", () => {
    expect(movedDays([])).toEqual([]);
  });
});
