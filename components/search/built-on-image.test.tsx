import { expect, it, vi } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import type { BuiltImage } from "@/lib/contract/search/built-images";
import type { FoundTagView } from "@/lib/contract/search/search";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { BuiltOnImage } from "./built-on-image";

vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const NOW = Date.parse("2026-11-29T12:00:00Z");
const covered = { repositories: 3, tags: 9, of: 4, readAt: "2026-11-29T11:00:00Z" };
const repository = repositorySchema.parse("dotnet/sdk");
const image = (...tags: string[]): BuiltImage => ({ repository, tags: tags.map((tag) => tagSchema.parse(tag)) });
const base: FoundTagView = { kind: "tag", repository, tag: tagSchema.parse("8.0") };

const shown = (more: Partial<Parameters<typeof BuiltOnImage>[0]["found"]>) => {
  const found = { images: [], tags: 0, isCut: false, bases: [], indexed: covered, q: "base:a/b:1", ...more };
  return rendered(<BuiltOnImage found={found} region="china" now={NOW} />);
};

it("names five images with three tags each, and leads to all", () => {
  const images = ["1", "2", "3", "4", "5", "6"].map((each) => ({ ...image(each), by: "layers" as const }));
  const html = shown({ images: [image("a", "b", "c", "d"), ...images], tags: 10 });
  const text = textOf(html);
  expect(text).toContain("All 10 tags");
  expect(html).toContain('href="/search?q=base:a/b:1&amp;region=china"');
  expect(text).toContain("dotnet/ sdk a b c and 1 more tag dotnet/ sdk 1 begins with the same layers dotnet/ sdk 2");
  expect(html).not.toContain("dotnet/sdk:5");
  expect(text).toContain(
    "China: 3 of 4 repositories in the catalog, with 9 tags. The others have not been read, or have no tags.",
  );
  expect(text).toContain("1 h ago");
});

it("says that there are more than were counted, and what the image is built on", () => {
  const text = textOf(shown({ images: [image("1")], tags: 200, isCut: true, bases: [base] }));
  expect(text).toContain("More than 200 tags");
  expect(text).toContain("Built on dotnet/sdk:8.0");
});

it("says that nothing is found only where something was read", () => {
  const NONE = "No image that this server has read is built on this one.";
  expect(textOf(shown({}))).toContain(NONE);
  expect(textOf(shown({ indexed: { repositories: 0, tags: 0 } }))).not.toContain(NONE);
  const lost = textOf(shown({ indexed: { ...covered, store: "lost" } }));
  expect(lost).not.toContain(NONE);
  expect(lost).toContain("The index cannot be read now");
});
