import "server-only";
import type { PackageSearch } from "@/lib/mar/package-search/package-term";
import type { Region } from "@/lib/mar/region";
import type { PackageIdentity } from "@/lib/mar/sbom/identity";
import { searchMatcher } from "@/lib/mar/tag-search/search-matcher";
import type { IndexedFacts } from "@/lib/mar/tag-search/search-term";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { readVocabulary } from "../index/vocabulary";
import { breath } from "../sql/breath";
import { grouped } from "../sql/parts";
import type { Sql } from "../sql/tables";
import { readNamedPackages } from "./named-packages";
import type { FoundPackages, FoundPackagesPage } from "./package-store";
import type { Postings, SbomRow } from "./postings";
import { bestFirst, readTaggedImages, type TaggedImage } from "./tagged-images";

/** SBOMs of the first statement, and of one statement at most. */
const BATCH = { first: 64, most: 500 };
/** A search that has taken so long, in milliseconds, ends with what it has found; the next page goes on. */
const LONGEST = 400;
/** Packages and tags named of one image. */
const MOST_PACKAGES = 20;
const MOST_TAGS = 20;

type Page = { limit: number; after?: number | undefined; now: number };

/** Returns images with one of a search's packages, those built last first. */
export async function findPackages(
  db: Sql,
  postings: Postings,
  region: Region,
  { packages: terms, tags }: PackageSearch,
  { limit, after = Number.MAX_SAFE_INTEGER, now }: Page,
): Promise<FoundPackagesPage> {
  const { packages, isBroad } = await readNamedPackages(db, terms);
  if (packages.size === 0) return { images: [], isBroad };
  const { isKnown } = await readVocabulary(db, tags);
  const matches = searchMatcher(tags, { today: new Date(now).toISOString().slice(0, 10), isKnown });
  const numbers = [...packages.keys()];
  const images: FoundPackages[] = [];
  const began = performance.now();
  let below = Math.min(after, MOST_ID);
  for (let size = BATCH.first; ; size = Math.min(2 * size, BATCH.most)) {
    await breath();
    const rows = await postings.find(db, numbers, { below, limit: size });
    const tagged = await readTaggedImages(
      db,
      region,
      rows.map(({ id }) => id),
    );
    const found: { row: SbomRow; tags: TaggedImage[] }[] = [];
    let places = images.length;
    for (const row of rows) {
      if (places >= limit) break;
      const tags = (tagged.get(row.id) ?? []).filter(({ facts }) => matches(factsOf(row, facts)));
      if (tags.length > 0) found.push({ row, tags });
      places += new Set(tags.map(({ facts }) => facts.repository)).size;
      below = row.id;
    }
    // Read of those alone that the search finds: an SBOM has hundreds of packages.
    const has = await postings.among(
      db,
      found.map(({ row }) => row.id),
      numbers,
    );
    for (const { row, tags } of found) {
      const theirs = (has.get(row.id) ?? []).flatMap((number) => packages.get(number) ?? []);
      images.push(...imagesOf(row, tags, theirs));
    }
    if (places >= limit) return { images, next: below, isBroad };
    if (rows.length < size) return { images, isBroad };
    if (performance.now() - began > LONGEST) return { images, next: below, isBroad };
  }
}

/** Ids take four bytes. */
const MOST_ID = 2 ** 31 - 1;

/** The SBOM of one platform says nothing of the others that the tag has. */
function factsOf({ platform }: SbomRow, facts: IndexedFacts): IndexedFacts {
  return platform === null ? facts : { ...facts, platforms: [platform] };
}

/** Returns an image once for each repository that has it. */
function imagesOf(
  { subject, platform }: SbomRow,
  tagged: readonly TaggedImage[],
  found: readonly PackageIdentity[],
): FoundPackages[] {
  return [...grouped(tagged, ({ facts }) => facts.repository)].map(([repository, tags]) => {
    const best = bestFirst(tags);
    const within = best[0]?.digest;
    return {
      repository: repositorySchema.parse(repository),
      moreTags: Math.max(0, best.length - MOST_TAGS),
      tags: best.slice(0, MOST_TAGS).map(({ facts }) => tagSchema.parse(facts.tag)),
      digest: digestSchema.parse(subject),
      ...(within === undefined || within === subject ? {} : { within: digestSchema.parse(within) }),
      ...(platform === null ? {} : { platform }),
      packages: found.slice(0, MOST_PACKAGES),
      more: Math.max(0, found.length - MOST_PACKAGES),
    };
  });
}
