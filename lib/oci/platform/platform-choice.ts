import type { Digest } from "../name/digest";
import { acceptedPlatforms } from "./accepted-platforms";
import { platformKey } from "./normal-platform";
import { formatPlatform, type Platform, parseOsVersion, parsePlatform } from "./platform";

/** One entry of an image index, or the only manifest of an image. `platform` is missing if the index names none. */
export type PlatformEntry = { digest: Digest; platform?: Platform | undefined };

/**
 * The platform requested in an address: `os/architecture[/variant]`, an `os.version`, and the digest of a manifest if
 * the two do not identify one entry.
 */
export type PlatformWish = {
  platform?: string | undefined;
  osVersion?: string | undefined;
  manifest?: Digest | undefined;
};

/**
 * The result of a wish. `any`: nothing was requested. `listed`: `position` is the entry's index in the list; `match` is
 * `older` if the platform is missing and an older variant was chosen; `alike` counts the manifests that fit equally
 * well. `missing`: no entry fits; `narrower` is the 32-bit one that containerd would accept.
 */
export type PlatformChoice =
  | { kind: "any" }
  | { kind: "listed"; position: number; match: "same" | "older"; alike: number }
  | { kind: "missing"; narrower?: number };

/** Finds the entry that a wish means. Prefers the exact spelling in the list over other spellings of it. */
export function choosePlatform(entries: readonly PlatformEntry[], wish: PlatformWish): PlatformChoice {
  const { platform, manifest } = wish;
  if (!platform && !manifest) return { kind: "any" };
  if (manifest) {
    const listed = positions(entries, ({ digest }) => digest === manifest);
    const [first] = listed;
    const named = listed.find((at) => wordsOf(entries[at]) === platform) ?? first;
    return named === undefined ? { kind: "missing" } : { kind: "listed", position: named, match: "same", alike: 1 };
  }
  const { fits, match } = fittingPlatforms(entries, wish);
  const [position] = fits;
  if (position !== undefined) return { kind: "listed", position, match, alike: digestsAt(entries, fits) };
  const [narrower] = platform ? narrowerFits(entries, platform) : [];
  return { kind: "missing", ...(narrower === undefined ? {} : { narrower }) };
}

/**
 * Returns the positions of the entries that fit the words of a wish equally well, those without `os.features` first.
 */
export function fittingPlatforms(
  entries: readonly PlatformEntry[],
  { platform, osVersion }: PlatformWish,
): { fits: readonly number[]; match: "same" | "older" } {
  const wanted = parsePlatform(platform ?? "");
  if (!wanted) return { fits: [], match: "same" };
  const verbatim = positions(entries, (entry) => wordsOf(entry) === platform);
  const keys = acceptedPlatforms(wanted).own;
  const lists = [verbatim, ...keys.map((key) => withKey(entries, key))];
  const at = lists.findIndex((list) => list.length > 0);
  const fits = ofVersion(entries, lists[at] ?? [], osVersion ?? wanted.osVersion);
  return { fits: plainFirst(entries, fits), match: at > 1 ? "older" : "same" };
}

/** Returns the wish for the entry at this position: in words if they identify it, else with its digest. */
export function wishFor(entries: readonly PlatformEntry[], position: number): PlatformWish {
  const entry = entries[position];
  const words = wordsOf(entry);
  const parsed = parsePlatform(words ?? "");
  if (!entry || !words || !parsed || parsed.osVersion) return { manifest: entry?.digest };
  const same = positions(entries, (each) => wordsOf(each) === words);
  if (digestsAt(entries, same) === 1) return { platform: words };
  const osVersion = entry.platform?.osVersion;
  const sameVersion = same.filter((each) => entries[each]?.platform?.osVersion === osVersion);
  if (osVersion && parseOsVersion(osVersion) && digestsAt(entries, sameVersion) === 1)
    return { platform: words, osVersion };
  return { platform: words, manifest: entry.digest };
}

/** Counts the distinct manifests of these entries: an index can list one twice. */
function digestsAt(entries: readonly PlatformEntry[], list: readonly number[]): number {
  return new Set(list.map((at) => entries[at]?.digest)).size;
}

/** Formats an entry's platform as its index spells it. */
function wordsOf(entry: PlatformEntry | undefined): string | undefined {
  return entry?.platform && formatPlatform(entry.platform);
}

function positions(entries: readonly PlatformEntry[], isOne: (entry: PlatformEntry) => boolean): number[] {
  return entries.flatMap((entry, position) => (isOne(entry) ? position : []));
}

function withKey(entries: readonly PlatformEntry[], key: string): number[] {
  return positions(entries, ({ platform }) => platform !== undefined && platformKey(platform) === key);
}

function narrowerFits(entries: readonly PlatformEntry[], platform: string): number[] {
  const wanted = parsePlatform(platform);
  const keys = wanted ? acceptedPlatforms(wanted).narrower : [];
  return keys.map((key) => withKey(entries, key)).find((list) => list.length > 0) ?? [];
}

/**
 * Filters by version of the system: exactly that version, else another revision of the same Windows build, else entries
 * without a version. Other systems than Windows are not chosen by version.
 */
function ofVersion(entries: readonly PlatformEntry[], list: readonly number[], version: string | undefined) {
  if (!version) return list;
  const versionAt = (at: number) => entries[at]?.platform?.osVersion;
  const exact = list.filter((at) => versionAt(at) === version);
  if (exact.length > 0) return exact;
  const isWindows = (at: number) => entries[at]?.platform?.os.toLowerCase() === "windows";
  const build = windowsBuild(version);
  const sameBuild = list.filter((at) => !isWindows(at) || windowsBuild(versionAt(at) ?? "") === build);
  return sameBuild.length > 0 ? sameBuild : list.filter((at) => !versionAt(at));
}

/** Returns the build of a Windows version, without its revision: `10.0.20348` for `10.0.20348.4171`. */
export function windowsBuild(version: string): string {
  return version.split(".").slice(0, 3).join(".");
}

/** Drops entries that require features of the system, unless all do. */
function plainFirst(entries: readonly PlatformEntry[], list: readonly number[]): readonly number[] {
  const isPlain = (at: number) => !entries[at]?.platform?.osFeatures?.length;
  const plain = list.filter(isPlain);
  return plain.length > 0 ? [...plain, ...list.filter((at) => !isPlain(at))] : list;
}
