import type { Digest } from "../name/digest";
import { type Descriptor, type ImageIndex, isImageIndex, type Manifest } from "./manifest";
import { INDEX_MEDIA_TYPES } from "./media-type";
import type { NestingNotice } from "./nesting-notice";
import { NoticeCollector } from "./notice-collector";

/**
 * An entry that is not an index, and the indexes that contain it, outermost first. The image's own index is left out.
 */
export type FlatEntry = { entry: Descriptor; within: readonly Digest[] };

export type FlatIndex = { entries: readonly FlatEntry[]; notices: readonly NestingNotice[] };

/** `depth` counts indexes below the outermost one, `indexes` those that are read, `entries` the entries of the list. */
export type NestingLimits = { depth: number; indexes: number; entries: number };

export const DEFAULT_NESTING_LIMITS: NestingLimits = { depth: 3, indexes: 32, entries: 500 };

/**
 * The content of an entry: its manifest, or `hashesTo` if the bytes under its digest have another one. An index that
 * lists itself always gives the latter, as no bytes can hold their own digest. `undefined` if the entry cannot be read.
 */
export type ResolvedEntry = Manifest | { hashesTo: Digest } | undefined;

/** Reads the manifest of an entry. */
export type ManifestResolver = (entry: Descriptor) => Promise<ResolvedEntry>;

/** An index that was read, and the nested indexes among its entries, by position. */
type Node = { index: ImageIndex; within: readonly Digest[]; nested: Map<number, Node | "no-index"> };

/**
 * Returns the entries of an index, with nested indexes replaced by their entries, in order. Reads the indexes of one
 * depth in parallel, and each once. The notices say what is missing. Throws only what `resolve` throws.
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

/** Returns the nested indexes among a node's entries to read. Adds a notice for each one that is skipped. */
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
    // `seen` contains the outermost one, which does not count.
    if (seen.size > limits.indexes) return notices.add("too-many-indexes", digest);
    seen.add(digest);
    return [{ parent, at, entry }];
  });
}

/** Puts a result in its place. Returns it if its own entries must be read next. */
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
