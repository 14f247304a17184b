import { describe, expect, it } from "vitest";
import { Rebuilds } from "./rebuilds";
import { Repositories } from "./repository/repositories";

describe("Rebuilds", () => {
  it("moves all tags of an image to a new one, and still serves the old one", async () => {
    const repositories = new Repositories();
    const aspnet = repositories.get("dotnet/nightly/aspnet");
    const digestOf = (tag: string) => {
      const target = aspnet?.content.tags.get(tag);
      return target && aspnet?.byTarget(target)?.digest;
    };
    const [before, other] = [digestOf("10.0"), digestOf("9.0")];
    new Rebuilds(repositories).next(Date.parse("2026-11-29T12:00:00Z"));
    const after = digestOf("10.0");
    expect(after).not.toBe(before);
    for (const alias of ["10.0-noble", "latest"]) expect(digestOf(alias), alias).toBe(after);
    expect(digestOf("9.0")).toBe(other);
    expect(before && (await aspnet?.manifest(before))?.digest).toBe(before);
  });

  it("rebuilds one image after another", () => {
    const repositories = new Repositories();
    const rebuilds = new Rebuilds(repositories);
    const tags = repositories.get("dotnet/nightly/aspnet")?.content.tags;
    const builds = () => ["10.0", "10.0-alpine"].map((tag) => tags?.get(tag)?.build);
    const [first, second] = builds();
    rebuilds.next(0);
    expect(builds()[0]).not.toBe(first);
    expect(builds()[1]).toBe(second);
    rebuilds.next(1);
    expect(builds()[1]).not.toBe(second);
  });
});
