import type { Digest } from "./digest";
import { formatPlatform, type Platform } from "./platform";

/** One platform of an image, by its manifest; without `platform` where none is named. */
export type PlatformCandidate = { digest: Digest; platform?: Platform };

/** Where nobody has chosen: what most machines are. */
const USUAL = "linux/amd64";

/**
 * A platform as text, the same for the same platform: `linux/arm64` is version 8 of it whether its index says so or not.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md#platform-variants
 */
export function platformKey({ os, architecture, variant }: Platform): string {
  const isUsual = (architecture === "arm64" && variant === "v8") || (architecture === "amd64" && variant === "v1");
  const own = architecture === "arm" ? (variant ?? "v7") : isUsual ? undefined : variant;
  return formatPlatform({ os, architecture, ...(own ? { variant: own } : {}) });
}

/** The platforms that both of two images have, each once, in the order of the first. */
export function sharedPlatforms(from: readonly PlatformCandidate[], to: readonly PlatformCandidate[]): string[] {
  const others = new Set(keysOf(to));
  return [...new Set(keysOf(from))].filter((key) => others.has(key));
}

/** What to compare of two images; a side is missing where it has not the platform that was asked for. */
export type ChosenCandidates<Candidate> = { from?: Candidate; to?: Candidate };

/**
 * Chooses one platform of each of two images: the one asked for, or else one that both have, or else each image's own.
 * Of several entries for one platform (versions of Windows) it takes two for the same build of the system, if there are.
 */
export function chooseCandidates<Candidate extends PlatformCandidate>(
  from: readonly Candidate[],
  to: readonly Candidate[],
  asked?: Platform,
): ChosenCandidates<Candidate> {
  const shared = sharedPlatforms(from, to);
  const key = asked ? platformKey(asked) : shared.includes(USUAL) ? USUAL : shared[0];
  if (key === undefined) return { from: ownOf(from), to: ownOf(to) };
  const [before, after] = [withKey(from, key), withKey(to, key)];
  for (const candidate of before) {
    const other = after.find((each) => isSameBuild(candidate, each));
    if (other) return { from: candidate, to: other };
  }
  return { from: before[0] ?? nameless(from), to: after[0] ?? nameless(to) };
}

function keysOf(candidates: readonly PlatformCandidate[]): string[] {
  return candidates.flatMap(({ platform }) => (platform ? platformKey(platform) : []));
}

function withKey<Candidate extends PlatformCandidate>(candidates: readonly Candidate[], key: string): Candidate[] {
  return candidates.filter(({ platform }) => platform && platformKey(platform) === key);
}

function ownOf<Candidate extends PlatformCandidate>(candidates: readonly Candidate[]): Candidate | undefined {
  return withKey(candidates, USUAL)[0] ?? candidates[0];
}

/** An image of one platform that it does not name may be for any. */
function nameless<Candidate extends PlatformCandidate>(candidates: readonly Candidate[]): Candidate | undefined {
  const [only] = candidates;
  return candidates.length === 1 && !only?.platform ? only : undefined;
}

/** `10.0.20348.4171` and `10.0.20348.3807` are of one build; what has no version is of one, too. */
function isSameBuild(a: PlatformCandidate, b: PlatformCandidate): boolean {
  const build = ({ platform }: PlatformCandidate) => platform?.osVersion?.split(".").slice(0, 3).join(".");
  return build(a) === build(b);
}
