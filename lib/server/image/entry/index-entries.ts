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

/** An index entry that is not an image for a platform, and its kind. */
type OtherEntry = FlatEntry & { kind: EntryKind };

/** The entries of an index and of the indexes nested in it. */
export type IndexEntries = {
  /** Images for a platform, and entries that only their manifest can classify, in the index's order. */
  platforms: readonly FlatEntry[];
  attestations: readonly Descriptor[];
  /** All other entries, in the index's order. */
  others: readonly OtherEntry[];
  /** Nested indexes that were requested, including those that could not be read. */
  indexes: readonly Digest[];
  /** What is missing from the list, and why. */
  notices: readonly IndexNotice[];
};

/** Each platform that is read may have an attestation. */
export const NESTING_LIMITS: NestingLimits = { ...DEFAULT_NESTING_LIMITS, entries: 1_000 };

export const NO_ENTRIES: IndexEntries = { platforms: [], attestations: [], others: [], indexes: [], notices: [] };

/**
 * Returns the entries of an image index; empty for another manifest. An index without nested indexes costs no request;
 * each nested index costs one, those of one depth at once. A nested index that cannot be read, or exceeds the total
 * size, becomes a notice and does not affect the others.
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

/**
 * Returns the kind that an entry is listed as. An entry that still claims to be an index was not one: only its manifest
 * can classify it.
 */
function listedKind(entry: Descriptor): EntryKind {
  const kind = entryKind(entry);
  return kind === undefined || kind === "index" ? "image" : kind;
}
