import { describe, expect, it } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import type { MarkedChange } from "@/lib/contract/mark/marked-change";
import { A, B, digestOf } from "@/lib/mar/history/history.testing";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { MovedDays } from "./moved-days.client";

const change = (name: string, more: Partial<MarkedChange> = {}): MarkedChange => {
  const [repository, tag] = name.split(":");
  return {
    repository: repositorySchema.parse(repository),
    tag: tagSchema.parse(tag),
    seq: 1,
    change: "moved",
    from: { digest: A, size: 95_900_000 },
    to: { digest: B, size: 96_100_000 },
    seenAt: "2026-11-28T10:00:00Z",
    ...more,
  };
};

const shown = (changes: readonly MarkedChange[], hasMore = false) =>
  rendered(<MovedDays moved={{ changes, hasMore }} region="china" />, "?region=china");

describe("what moved in marks", () => {
  it("has the day, the tags, both digests with their sizes, and links to more", () => {
    const html = shown([change("dotnet/aspnet:10.0"), change("dotnet/aspnet:10.0-noble", { change: "new" })]);
    expect(textOf(html)).toMatch(
      /28 Nov 2026 .*dotnet\/aspnet .*10\.0 moved , 10\.0-noble new .* 95\.9 MB → .* 96\.1 MB Compare History/,
    );
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&"));
    expect(links).toEqual([
      "/dotnet/aspnet?region=china",
      "/dotnet/aspnet:10.0?region=china",
      "/dotnet/aspnet:10.0-noble?region=china",
      `/dotnet/aspnet@${A}?region=china`,
      `/dotnet/aspnet@${B}?region=china`,
      `/compare?from=dotnet/aspnet@${A}&to=dotnet/aspnet@${B}&region=china`,
      "/history/dotnet/aspnet:10.0?region=china",
    ]);
    expect(html).toContain('aria-label="Compare dotnet/aspnet:10.0 before and after"');
  });

  it("says once what happened to all tags of an image", () => {
    expect(textOf(shown([change("a:1"), change("a:1.0")]))).toContain("1 , 1.0 moved");
  });

  it("says what is gone, and compares nothing with it", () => {
    const html = shown([change("a:1", { change: "gone", to: undefined })]);
    expect(textOf(html)).toContain("1 gone");
    expect(html).not.toContain("/compare");
  });

  it("shows the first of many, and says that there are earlier ones", () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      change(`a:${index}`, { to: { digest: digestOf(index + 9) } }),
    );
    expect(shown(many).match(/<li/g)).toHaveLength(15);
    expect(textOf(shown(many))).toContain("Show 15 more");
    expect(textOf(shown(many.slice(0, 2), true))).toContain("There are earlier changes");
    expect(shown([])).toBe("");
  });
});
