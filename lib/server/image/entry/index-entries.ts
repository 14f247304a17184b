import "server-only";
import type { IndexNotice } from "@/lib/contract/image/index-notice";
import type { Problem } from "@/lib/contract/problem";
import type { EntryKind } from "@/lib/mar/kind/entry-kind";
import { entryKind } from "@/lib/mar/kind/index-entry";
import { type Descriptor, isImageIndex } from "@/lib/oci/manifest/manifest";
import {
  DEFAULT_NESTING_LIMITS,
  type FlatEntry,
  flattenIndex,
  type NestingLimits,
  type ResolvedEntry,
} from "@/lib/oci/manifest/nested-index";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { createAllowance } from "@/lib/server/cached/allowance";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { problemOf } from "@/lib/server/problem/problem";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { FetchedManifest } from "@/lib/server/registry/registry";

/** An entry that is no image for a platform, and what it is instead. */
type OtherEntry = FlatEntry & { kind: EntryKind };

/** What an index lists, with what the indexes in it list. */
export type IndexEntries = {
  /** Images for a platform, and entries of which only the manifest can tell what they are, in their order. */
  platforms: readonly FlatEntry[];
  attestations: readonly Descriptor[];
  /** All the rest, in its order. */
  others: readonly OtherEntry[];
  /** Indexes below the outermost one that were asked for, also those that could not be read. */
  indexes: readonly Digest[];
  /** What is missing from the list, and why. */
  notices: readonly IndexNotice[];
};

/** Every platform that is read can have an attestation beside it. */
export const NESTING_LIMITS: NestingLimits = { ...DEFAULT_NESTING_LIMITS, entries: 1_000 };

export const NO_ENTRIES: IndexEntries = { platforms: [], attestations: [], others: [], indexes: [], notices: [] };

/**
 * The entries of an image index; nothing for another manifest. An index of images alone costs no request; indexes in it
 * one each, those of one depth at once. One that cannot be read, or is too large together with those before it, is noticed, and costs the others nothing.
 */
export async function readIndexEntries(
  cached: CachedRegistry,
  repository: Repository,
  { digest, manifest }: FetchedManifest,
): Promise<IndexEntries> {
  if (!isImageIndex(manifest)) return NO_ENTRIES;
  const allowed = createAllowance();
  const indexes: Digest[] = [];
  const problems = new Map<Digest, Problem>();
  const { entries, notices } = await flattenIndex({ digest, index: manifest }, resolve, NESTING_LIMITS);
  const known = entries.map((flat) => ({ ...flat, kind: listedKind(flat.entry) }));
  return {
    platforms: known.flatMap(({ kind, entry, within }) => (kind === "image" ? { entry, within } : [])),
    attestations: known.flatMap(({ kind, entry }) => (kind === "attestation" ? entry : [])),
    others: known.filter(({ kind }) => kind !== "image" && kind !== "attestation"),
    indexes,
    notices: notices.map((notice) => {
      const problem = notice.kind === "unreadable" ? firstProblem(notice.digests) : undefined;
      return problem ? { ...notice, problem } : notice;
    }),
  };

  async function resolve(entry: Descriptor): Promise<ResolvedEntry> {
    indexes.push(entry.digest);
    try {
      return await allowed(entry.size, async () => {
        const { bytes, manifest } = (await cached.manifest(repository, entry.digest)).value;
        return { bytes: bytes.byteLength, value: manifest };
      });
    } catch (failure) {
      problems.set(entry.digest, problemOf(failure));
      return failure instanceof RegistryFailure && failure.found ? { hashesTo: failure.found } : undefined;
    }
  }

  function firstProblem(digests: readonly Digest[]): Problem | undefined {
    return digests.flatMap((each) => problems.get(each) ?? [])[0];
  }
}

/** What an entry is listed as. An index that is still among the entries was none: only its manifest can tell what it is. */
function listedKind(entry: Descriptor): EntryKind {
  const kind = entryKind(entry);
  return kind === undefined || kind === "index" ? "image" : kind;
}
