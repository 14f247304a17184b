import { BaseTags } from "@/components/search/base-tags";
import { BuiltOnImage } from "@/components/search/built-on-image";
import { BuiltOnSkeleton } from "@/components/search/built-on-skeleton";
import { CoverageLine } from "@/components/search/coverage-line";
import { FoundDigests } from "@/components/search/found-digests";
import { FoundPackages } from "@/components/search/found-packages";
import { FoundTags } from "@/components/search/found-tags";
import { PackagesLine } from "@/components/search/packages-line";
import { SearchExamples } from "@/components/search/search-examples";
import { SearchProblems } from "@/components/search/search-problems";
import type { BuiltImage } from "@/lib/contract/search/built-images";
import type { FoundDigestView, FoundPackageView, FoundTagView } from "@/lib/contract/search/search";
import { parseDigest } from "@/lib/oci/name/digest";
import { parseRepository } from "@/lib/oci/name/repository";
import { parseTag } from "@/lib/oci/name/tag";
import { Specimen } from "../specimen";

const NOW = Date.parse("2026-11-28T12:00:00Z");
const readAt = new Date(NOW - 3 * 3_600_000).toISOString();
const [repository, chart] = [parseRepository("dotnet/aspnet"), parseRepository("helm/ingress")];
const [tag, other] = [parseTag("10.0.11-alpine3.23-arm64v8"), parseTag("1.2.3")];
const [more, last] = [parseTag("latest"), parseTag("10.0")];
const digest = parseDigest(`sha256:${"a1".repeat(32)}`);
const [created, lastSeen] = ["2026-08-11T10:00:00Z", "2026-11-27T10:00:00Z"];

/** Renders what a search across repositories finds, and what it says of itself. */
export function SearchSpecimens() {
  if (!repository || !chart || !tag || !other || !more || !last || !digest) return null;
  const tags: FoundTagView[] = [
    { kind: "tag", repository, tag, digest, created, size: 52_400_000, ends: "2028-11-14", platforms: ["linux/arm64"] },
    { kind: "tag", repository: chart, tag: other, artifact: "helm-chart", created },
    { kind: "tag", repository, tag: other, ends: "2024-11-12" },
  ];
  const places: FoundDigestView[] = [
    { kind: "digest", repository, tag, digest, as: "platform", is: "now", lastSeen },
    { kind: "digest", repository, tag: other, digest, as: "layer", is: "before", lastSeen },
    { kind: "digest", repository: chart, digest, as: "manifest", is: "untagged", lastSeen },
  ];
  const inImage = { kind: "package", repository, tag, digest } as const;
  const packages: FoundPackageView[] = [
    {
      ...inImage,
      tags: [tag, other],
      platform: "linux/arm64",
      package: { name: "openssl", version: "3.0.14-1", type: "deb", namespace: "debian" },
    },
    {
      ...inImage,
      tags: [tag, other],
      platform: "linux/arm64",
      package: { name: "libssl3", version: "3.0.14-1" },
      more: 3,
    },
    {
      ...inImage,
      repository: chart,
      tags: [tag],
      package: { name: "Newtonsoft.Json", version: "13.0.3", type: "nuget" },
    },
  ];
  const counts = { images: 1_240, withSbom: 420, partly: 3, unreadable: 2, waiting: 80 };
  const covered = { repositories: 120, tags: 52_000, of: 3_012, readAt };
  const built: BuiltImage[] = [
    { repository, tags: [tag, other, more, last], by: "layers" },
    { repository: chart, tags: [other], by: "label" },
  ];
  const ofNumbers = ["1", "2", "3", "4", "5"].flatMap((each): FoundTagView[] => {
    const number = parseTag(each);
    return number ? [{ kind: "tag", repository, tag: number }] : [];
  });
  const found = { images: built, tags: 214, isCut: false, bases: tags.slice(0, 1), indexed: covered, q: "base:a/b:1" };
  return (
    <>
      <Specimen name="CoverageLine, SearchProblems, SearchExamples">
        <CoverageLine indexed={covered} region="global" now={NOW} />
        <CoverageLine indexed={{ ...covered, repositories: 3_012 }} region="china" now={NOW} />
        <CoverageLine indexed={{ repositories: 0, tags: 0 }} region="china" now={NOW} />
        <CoverageLine indexed={{ repositories: 0, tags: 0, store: "lost" }} region="china" now={NOW} />
        <PackagesLine packages={counts} />
        <PackagesLine packages={{ images: 0, withSbom: 0, partly: 0, unreadable: 0, waiting: 12 }} />
        <SearchProblems
          problems={[
            { kind: "contradiction", operator: "ver", text: "ver:>9 ver:<8" },
            { kind: "no-name", operator: "word", text: "^dotnet.*$" },
          ]}
        />
        <SearchExamples region="global" />
      </Specimen>
      <Specimen name="FoundTags, FoundPackages, FoundDigests">
        <FoundTags tags={tags} region="global" today="2026-11-28" isPart={false} />
        <FoundPackages found={packages} region="global" isPart={false} />
        <FoundDigests places={places} region="global" isCut />
      </Specimen>
      <Specimen name="BuiltOnImage, BuiltOnSkeleton, BaseTags">
        <BuiltOnImage found={found} region="global" now={NOW} />
        <BuiltOnImage found={{ ...found, images: [], tags: 0, bases: [] }} region="china" now={NOW} />
        <BuiltOnSkeleton />
        <BaseTags tags={[...tags, ...ofNumbers]} region="global" />
      </Specimen>
    </>
  );
}
