import { describe, expect, it } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import { TagDetailsStore } from "@/lib/browser/known/tag-details";
import type { Region } from "@/lib/mar/region";
import { imageOf, repositoryOf, tagOf } from "../known.testing";
import { type ListPlace, ListPlaceProvider } from "../list-place.client";
import { TagTable } from "./tag-table.client";

const [latest, next] = [tagOf("latest"), tagOf("10.0")];

/** Returns the server's HTML of a list of two tags below a heading. */
function table(more: Partial<ListPlace> = {}, region: Region = "china"): string {
  const store = new TagDetailsStore();
  const place: ListPlace = {
    region,
    repository: repositoryOf("dotnet/aspnet"),
    view: {
      repository: repositoryOf("dotnet/aspnet"),
      rows: [
        { kind: "digest", digest: undefined, count: 2 },
        { kind: "tag", tag: latest },
        { kind: "tag", tag: next },
      ],
      from: 0,
      count: 5,
      shown: 2,
      total: 2,
      hasMatrix: false,
      suggestion: { first: [], ended: [] },
      readAt: 0,
      now: 0,
    },
    store,
    compares: false,
    restless: false,
    onSelect: () => {},
    ...more,
  };
  store.set(latest, imageOf("a", ["linux/amd64", "linux/arm/v7"]));
  store.set(next, imageOf("a", ["linux/amd64", "linux/arm/v7"]));
  return rendered(
    <ListPlaceProvider place={place}>
      <TagTable rows={undefined} known={store.view()} selection={[next]} compared={undefined} onVisible={() => {}} />
    </ListPlaceProvider>,
  );
}

describe("a table of tags", () => {
  it("begins with the server's rows, at their places in the whole list", () => {
    const html = table();
    expect(html).toContain('aria-label="Tags" aria-rowcount="6"');
    expect(html.match(/aria-rowindex="\d+"/g)).toEqual([1, 2, 3, 4].map((at) => `aria-rowindex="${at}"`));
    expect(html).toContain("calc(var(--row-tag) * 2)");
  });

  it("has a row for each tag with its link, its figures, and what it points to today", () => {
    const html = table();
    expect(html).toContain('href="/dotnet/aspnet:latest?region=china"');
    expect(table({}, "global")).toContain('href="/dotnet/aspnet:latest"');
    const text = textOf(html);
    expect(text).toContain("latest 2 MB amd64 · arm/v7 10.0 10.0");
    expect(text).toContain("= latest");
  });

  it("marks tags chosen for comparison", () => {
    expect(table().match(/<input[^>]*checked=""/g)).toHaveLength(1);
  });

  it("has room for the other region if the regions are compared", () => {
    const cells = (html: string) => html.match(/<(?:th|td)\b/g)?.length ?? 0;
    expect(cells(table({ compares: true }))).toBe(cells(table()) + 4);
  });

  it("renders the same if rows will move", () => {
    expect(table({ restless: true })).toBe(table());
  });
});
