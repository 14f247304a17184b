import "server-only";
import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import { visibleText } from "@/lib/display/text/visible-text";
import type { ArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { hasImageConfig } from "@/lib/oci/manifest/container-image";
import { type Descriptor, type ImageManifest, isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { Platform } from "@/lib/oci/platform/platform";
import { createAllowance } from "@/lib/server/cached/allowance";
import type { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { figuresOf, headOf, type ManifestHead } from "@/lib/server/cached/manifest-head";
import { problemOf } from "@/lib/server/problem/problem";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import type { IndexEntries } from "./index-entries";

/** Manifests read per index; platforms beyond are shown without size and date. */
export const READ_ENTRIES_LIMIT = 256;

/**
 * A platform's summary and the parts of its manifest that the figures need. `artifact` is the manifest's kind if an
 * index lists something other than an image under a platform.
 */
export type PlatformReading = { summary: PlatformSummary; head?: ManifestHead; artifact?: ArtifactKind };

/**
 * Returns an image's platforms with digest and size. For an index, reads the manifest of each of its `entries`, as long
 * as their total size is within the limit. For a single manifest, reads the config, the only place that names its
 * platform. A platform that cannot be read carries the reason.
 */
export async function readPlatforms(
  cached: CachedRegistry,
  repository: Repository,
  fetched: FetchedManifest,
  entries: Pick<IndexEntries, "platforms">,
): Promise<PlatformReading[]> {
  const { manifest } = fetched;
  if (!isImageIndex(manifest)) {
    if (!hasImageConfig(manifest)) return [];
    return [await readSingle(cached, repository, fetched.digest, manifest)];
  }
  const allowed = createAllowance();
  return Promise.all(
    entries.platforms.map(async ({ entry, within }, position) => {
      const summary: PlatformSummary = {
        digest: entry.digest,
        ...platformOf(entry),
        ...(within.length > 0 ? { within: [...within] } : {}),
      };
      if (position >= READ_ENTRIES_LIMIT) return { summary };
      try {
        const read = await allowed(entry.size, () => cached.entry(repository, entry.digest));
        if (read.kind === "index") {
          throw new RegistryFailure("malformed", `${entry.digest} is an image index, but not listed as one`);
        }
        const { head, figures, artifact } = read;
        return { summary: { ...summary, ...figures }, head, ...(artifact ? { artifact } : {}) };
      } catch (error) {
        return { summary: { ...summary, problem: problemOf(error) } };
      }
    }),
  );
}

async function readSingle(
  cached: CachedRegistry,
  repository: Repository,
  digest: Digest,
  manifest: ImageManifest,
): Promise<PlatformReading> {
  const summary: PlatformSummary = { digest, ...figuresOf(manifest) };
  const head = headOf(manifest);
  try {
    const { config } = (await cached.config(repository, manifest.config)).value;
    const { os = "", architecture = "" } = config;
    return { summary: { ...summary, ...platformOf({ platform: { ...config, os, architecture } }) }, head };
  } catch (error) {
    return { summary: { ...summary, problem: problemOf(error) }, head };
  }
}

/** Characters in one word of a platform, and in all together; a longer one is not a real platform. */
const MOST = { word: 64, words: 160 };
const MOST_FEATURES = 8;

/**
 * Returns the platform of an index entry; `undefined` if it names none, or one that is too long. Invisible characters
 * are spelled out, as the words are shown wherever platforms are.
 */
export function platformOf({ platform }: Pick<Descriptor, "platform">): { platform?: Platform } {
  if (!platform?.os || !platform.architecture) return {};
  const [os = "", architecture = "", variant = "", osVersion = ""] = [
    platform.os,
    platform.architecture,
    platform.variant,
    platform["os.version"],
  ].map((word) => visibleText(word?.slice(0, MOST.word + 1) ?? ""));
  const words = [os, architecture, variant, osVersion];
  if (words.some((word) => word.length > MOST.word) || words.join("").length > MOST.words) return {};
  const osFeatures = platform["os.features"]
    ?.filter((feature) => feature.length <= MOST.word)
    .slice(0, MOST_FEATURES)
    .map(visibleText)
    .filter((feature) => feature.length <= MOST.word);
  return {
    platform: {
      os,
      architecture,
      ...(variant ? { variant } : {}),
      ...(osVersion ? { osVersion } : {}),
      ...(osFeatures?.length ? { osFeatures: [...osFeatures].sort() } : {}),
    },
  };
}
