import "server-only";
import type { FoundTagView, SearchAnswer } from "@/lib/contract/search/search";
import { type BaseTerm, parseBaseSearch } from "@/lib/mar/base-search/base-query";
import type { Region } from "@/lib/mar/region";
import { imageIndexSchema } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import { processStore } from "../process/store";
import type { RelatedTag } from "../store/bases/base-store";
import { tagViews } from "./tag-views";
import { coverageView, problemViews } from "./views";

/** Tags of one page: of those built on an image, and of the bases of it. */
const MOST_BUILT = 200;
const MOST_BASES = 12;
/** Digests of a repository without a tag that are followed. */
const MOST_DIGESTS = 200;

/** Returns the tags whose images are built on others: as they say themselves, or as they begin with the same layers; and the way back. */
export async function findBuiltOn(region: Region, q: string, after?: number): Promise<SearchAnswer> {
  const { index, bases } = processStore();
  const { bases: asked, tags: search, problems } = parseBaseSearch(q);
  const each = await Promise.all(asked.map((term) => digestsOf(region, term)));
  const digests = [...new Set(each.flat())];
  const names = asked.flatMap((term) => (term.kind === "name" ? [term.text] : []));
  const [coverage, builtOn, below] = await Promise.all([
    index.coverage(region),
    bases.builtOn(region, { digests, names }, { search, limit: MOST_BUILT, after, now: Date.now() }),
    after === undefined ? bases.basesOf(region, digests.slice(0, MOST_BASES), { limit: MOST_BASES }) : undefined,
  ]);
  const views = problemViews(problems);
  return {
    results: [
      ...(await related(region, below?.tags ?? [], "base")),
      ...(await related(region, builtOn.tags, "built-on")),
    ],
    indexed: coverageView(coverage),
    ...(views.length > 0 ? { problems: views } : {}),
    ...(builtOn.isCut || each.some(({ length }) => length >= MOST_DIGESTS) ? { isCut: true } : {}),
    ...(builtOn.next === undefined ? {} : { next: String(builtOn.next) }),
  };
}

async function related(
  region: Region,
  tags: readonly RelatedTag[],
  relation: NonNullable<FoundTagView["relation"]>,
): Promise<FoundTagView[]> {
  const views = await tagViews(region, tags);
  return views.map((view, at) => ({ ...view, relation, by: tags[at]?.by }));
}

/** Returns the digests that a term means, with those of an index's platforms: labels name a platform's. */
async function digestsOf(region: Region, term: BaseTerm): Promise<Digest[]> {
  const { bases } = processStore();
  if (term.kind === "digest") return [term.digest, ...(await platformsOf(term.digest))];
  if (!term.repository) return [];
  const digests = await bases.digestsIn(region, term.repository, { tag: term.tag, limit: MOST_DIGESTS });
  const platforms = term.tag ? await Promise.all(digests.map(platformsOf)) : [];
  return [...digests, ...platforms.flat()];
}

async function platformsOf(digest: Digest): Promise<Digest[]> {
  const content = await processStore().content.get({ digest });
  if (!content || content.bytes.byteLength > MOST_INDEX_BYTES) return [];
  try {
    const { data } = imageIndexSchema.safeParse(JSON.parse(Buffer.from(content.bytes).toString()));
    return (data?.manifests ?? []).slice(0, MOST_BASES).map((entry) => entry.digest);
  } catch {
    return [];
  }
}

const MOST_INDEX_BYTES = 64 * 1024;
