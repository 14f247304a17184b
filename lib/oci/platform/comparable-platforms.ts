import type { Digest } from "../name/digest";
import { platformKey } from "./normal-platform";
import { formatPlatform, type Platform } from "./platform";
import { fittingPlatforms, windowsBuild } from "./platform-choice";

/** One platform of an image, by its manifest. `platform` is missing if the index names none. */
export type PlatformCandidate = { digest: Digest; platform?: Platform };

/** The default choice: the platform of most machines. */
const USUAL = "linux/amd64";

/** Returns the platforms that two images share, each once, in the order of the first image. */
export function sharedPlatforms(from: readonly PlatformCandidate[], to: readonly PlatformCandidate[]): string[] {
  const others = new Set(keysOf(to));
  return [...new Set(keysOf(from))].filter((key) => others.has(key));
}

/** The platforms to compare of two images. A side is missing if the image does not have the requested platform. */
export type ChosenCandidates<Candidate> = { from?: Candidate; to?: Candidate };

/**
 * Chooses one platform of each of two images: the requested one, else one that both have, else each image's own. Of
 * several entries for one platform (versions of Windows), chooses two with the same build of the system if possible.
 */
export function chooseCandidates<Candidate extends PlatformCandidate>(
  from: readonly Candidate[],
  to: readonly Candidate[],
  asked?: Platform,
): ChosenCandidates<Candidate> {
  const shared = sharedPlatforms(from, to);
  const platform = asked ? formatPlatform(asked) : shared.includes(USUAL) ? USUAL : shared[0];
  if (platform === undefined) return { from: ownOf(from), to: ownOf(to) };
  const [before, after] = [from, to].map((side) => fitting(side, { platform, osVersion: asked?.osVersion }));
  for (const candidate of before ?? []) {
    const other = after?.find((each) => isSameBuild(candidate, each));
    if (other) return { from: candidate, to: other };
  }
  return { from: before?.[0] ?? nameless(from), to: after?.[0] ?? nameless(to) };
}

function keysOf(candidates: readonly PlatformCandidate[]): string[] {
  return candidates.flatMap(({ platform }) => (platform ? platformKey(platform) : []));
}

function fitting<Candidate extends PlatformCandidate>(
  candidates: readonly Candidate[],
  wish: Parameters<typeof fittingPlatforms>[1],
): Candidate[] {
  return fittingPlatforms(candidates, wish).fits.flatMap((position) => candidates[position] ?? []);
}

function ownOf<Candidate extends PlatformCandidate>(candidates: readonly Candidate[]): Candidate | undefined {
  return fitting(candidates, { platform: USUAL })[0] ?? candidates[0];
}

/** Returns the candidate without a platform: an image with one unnamed platform may be for any. */
function nameless<Candidate extends PlatformCandidate>(candidates: readonly Candidate[]): Candidate | undefined {
  const [only] = candidates;
  return candidates.length === 1 && !only?.platform ? only : undefined;
}

/**
 * Returns whether two candidates have the same build: `10.0.20348.4171` and `10.0.20348.3807` do, and so do two without
 * a version.
 */
function isSameBuild(a: PlatformCandidate, b: PlatformCandidate): boolean {
  const build = ({ platform }: PlatformCandidate) => platform?.osVersion && windowsBuild(platform.osVersion);
  return build(a) === build(b);
}
