import "server-only";
import type { Problem } from "@/lib/contract/problem";
import { type ArtifactKind, isContainerImage } from "@/lib/mar/kind/artifact-kind";
import { manifestKind } from "@/lib/mar/kind/manifest-kind";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Reference } from "@/lib/oci/name/reference";
import type { Repository } from "@/lib/oci/name/repository";
import { chooseCandidates, type PlatformCandidate } from "@/lib/oci/platform/comparable-platforms";
import type { Platform } from "@/lib/oci/platform/platform";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { outcomeOf } from "@/lib/server/problem/outcome";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { readIndexEntries } from "../entry/index-entries";
import { platformOf, readPlatforms } from "../entry/platforms";
import { type ImageContents, readContents } from "../image-contents";

/** Where to read one of two images. */
export type ComparedSource = { cached: CachedRegistry; repository: Repository; reference: Reference };

/** What a name resolves to, the index's digest if it is an index, and when the registry said so (milliseconds since 1970). */
type ResolvedName = { digest: Digest; readAt: number };

/**
 * One of two images, as read. `other`: it is not a container image. `lacking`: it does not have the requested platform,
 * or any.
 */
export type ComparedSide =
  | { state: "failed"; problem: Problem }
  | { state: "other"; resolved: ResolvedName; kind: ArtifactKind }
  | { state: "lacking"; resolved: ResolvedName; candidates: readonly PlatformCandidate[] }
  | {
      state: "read";
      resolved: ResolvedName;
      candidates: readonly PlatformCandidate[];
      platform?: Platform;
      contents: ImageContents;
    };

export type ComparedSides = { from: ComparedSide; to: ComparedSide };

/**
 * Reads one platform, `platform` if given, of each of two images. Each can fail on its own; the promise never rejects.
 */
export async function readComparedImages(
  from: ComparedSource,
  to: ComparedSource,
  platform: Platform | undefined,
): Promise<ComparedSides> {
  const [first, second] = await Promise.all([readListed(from), readListed(to)]);
  const chosen = chooseCandidates(candidatesOf(first), candidatesOf(second), platform);
  const [fromSide, toSide] = await Promise.all([readSide(from, first, chosen.from), readSide(to, second, chosen.to)]);
  return { from: fromSide, to: toSide };
}

type Listed =
  | Extract<ComparedSide, { state: "failed" | "other" }>
  | { state: "listed"; resolved: ResolvedName; fetched: FetchedManifest; candidates: readonly PlatformCandidate[] };

const candidatesOf = (listed: Listed) => (listed.state === "listed" ? listed.candidates : []);

/** Returns the platforms of an image. The platform of a single manifest is in its configuration. */
async function readListed({ cached, repository, reference }: ComparedSource): Promise<Listed> {
  const outcome = await outcomeOf(cached.manifest(repository, reference));
  if (!outcome.ok) return { state: "failed", problem: outcome.problem };
  const { value: fetched, readAt } = outcome.value;
  const resolved = { digest: fetched.digest, readAt };
  const kind = manifestKind(fetched.manifest, repository);
  if (!isContainerImage(kind)) return { state: "other", resolved, kind };
  const entries = await readIndexEntries(cached, repository, fetched);
  if (isImageIndex(fetched.manifest)) {
    const candidates = entries.platforms.map(({ entry }) => ({ digest: entry.digest, ...platformOf(entry) }));
    return { state: "listed", resolved, fetched, candidates };
  }
  const platforms = await readPlatforms(cached, repository, fetched, entries);
  const candidates = platforms.map(({ summary: { digest, platform } }) => ({
    digest,
    ...(platform ? { platform } : {}),
  }));
  return { state: "listed", resolved, fetched, candidates };
}

async function readSide(
  { cached, repository }: ComparedSource,
  listed: Listed,
  chosen: PlatformCandidate | undefined,
): Promise<ComparedSide> {
  if (listed.state !== "listed") return listed;
  const { candidates, fetched, resolved } = listed;
  if (!chosen) return { state: "lacking", resolved, candidates };
  const { annotations } = fetched.manifest;
  const outcome = await outcomeOf(readContents(cached, repository, chosen.digest, annotations));
  if (!outcome.ok) return { state: "failed", problem: outcome.problem };
  const { platform } = chosen;
  return {
    state: "read",
    resolved,
    candidates,
    ...(platform ? { platform } : {}),
    contents: outcome.value,
  };
}
