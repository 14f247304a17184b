import type { Digest } from "../name/digest";
import { type Descriptor, type ImageIndex, isImageIndex, type Manifest } from "./manifest";
import { INDEX_MEDIA_TYPES } from "./media-type";
import type { NestingNotice } from "./nesting-notice";
import { NoticeCollector } from "./notice-collector";

/** An entry that is no index itself, and the indexes between it and the outermost one, from there on. */
export type FlatEntry = { entry: Descriptor; within: readonly Digest[] };

export type FlatIndex = { entries: readonly FlatEntry[]; notices: readonly NestingNotice[] };

/** `depth` counts indexes below the outermost one, `indexes` those that are read, `entries` what the list holds. */
export type NestingLimits = { depth: number; indexes: number; entries: number };

export const DEFAULT_NESTING_LIMITS: NestingLimits = { depth: 3, indexes: 32, entries: 500 };

/**
 * What an entry turns out to be: its manifest; `hashesTo` where the bytes under its digest have another one, as those of an
 * index that lists itself always have: no bytes can hold their own digest; `undefined` where it cannot be read.
 */
export type ResolvedEntry = Manifest | { hashesTo: Digest } | undefined;

/** Reads the manifest of an entry. */
export type ManifestResolver = (entry: Descriptor) => Promise<ResolvedEntry>;

/** An index that was read, and what the indexes among its entries are, by their places. */
type Node = { index: ImageIndex; within: readonly Digest[]; nested: Map<number, Node | "no-index"> };

/**
 * The entries of an index with those of the indexes in it, in their order. Indexes of one depth are read at once, none
 * is read twice. Whatever the indexes hold, the notices say what is missing; only what `resolve` throws is thrown.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md#image-index-property-descriptions
 */
export async function flattenIndex(
  outermost: { digest: Digest; index: ImageIndex },
  resolve: ManifestResolver,
  limits: NestingLimits = DEFAULT_NESTING_LIMITS,
): Promise<FlatIndex> {
  const notices = new NoticeCollector();
  const root: Node = { index: outermost.index, within: [], nested: new Map() };
  const seen = new Set([outermost.digest]);
  let level = [root];
  for (let depth = 1; level.length > 0; depth += 1) {
    const wanted = level.flatMap((node) => entriesToRead(node, outermost.digest, depth, seen, limits, notices));
    const manifests = await Promise.all(wanted.map(({ entry }) => resolve(entry)));
    level = wanted.flatMap((place, at) => attach(place, manifests[at], outermost.digest, notices));
  }
  const entries: FlatEntry[] = [];
  list(root, entries, limits.entries, notices);
  return { entries, notices: notices.collected() };
}

type Place = { parent: Node; at: number; entry: Descriptor };

function isIndexEntry({ mediaType }: Descriptor): boolean {
  return INDEX_MEDIA_TYPES.includes(mediaType ?? "");
}

/** The indexes among a node's entries that are to be read; those that are not are noticed. */
function entriesToRead(
  parent: Node,
  outermost: Digest,
  depth: number,
  seen: Set<Digest>,
  limits: NestingLimits,
  notices: NoticeCollector,
): Place[] {
  return [...parent.index.manifests.entries()].flatMap(([at, entry]): Place[] => {
    if (!isIndexEntry(entry)) return [];
    const { digest } = entry;
    if (digest === outermost || parent.within.includes(digest)) return notices.add("cycle", digest);
    if (seen.has(digest)) return notices.add("repeated", digest);
    if (depth > limits.depth) return notices.add("too-deep", digest);
    // The outermost one is seen too and does not count.
    if (seen.size > limits.indexes) return notices.add("too-many-indexes", digest);
    seen.add(digest);
    return [{ parent, at, entry }];
  });
}

/** Puts what was read in its place; gives it back where its own entries are to be looked at. */
function attach(
  { parent, at, entry }: Place,
  manifest: ResolvedEntry,
  outermost: Digest,
  notices: NoticeCollector,
): Node[] {
  if (!manifest) return notices.add("unreadable", entry.digest);
  if ("hashesTo" in manifest) {
    const isAround = manifest.hashesTo === outermost || parent.within.includes(manifest.hashesTo);
    return notices.add(isAround ? "cycle" : "unreadable", entry.digest);
  }
  if (!isImageIndex(manifest)) {
    parent.nested.set(at, "no-index");
    return [];
  }
  const node: Node = { index: manifest, within: [...parent.within, entry.digest], nested: new Map() };
  parent.nested.set(at, node);
  return [node];
}

function list(node: Node, entries: FlatEntry[], limit: number, notices: NoticeCollector): void {
  for (const [at, entry] of node.index.manifests.entries()) {
    const nested = node.nested.get(at);
    if (typeof nested === "object") list(nested, entries, limit, notices);
    else if (nested === undefined && isIndexEntry(entry)) continue;
    else if (entries.length < limit) entries.push({ entry, within: node.within });
    else notices.add("too-many-entries", entry.digest);
  }
}
