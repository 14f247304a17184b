import "server-only";
import {
  choosePlatform,
  type PlatformChoice,
  type PlatformEntry,
  type PlatformWish,
} from "@/lib/oci/platform/platform-choice";

/** Where nobody has chosen: what most machines are. */
const USUAL: PlatformWish = { platform: "linux/amd64" };

/**
 * What an address asks for among an image's platforms and what it comes to. `shown` is the one whose contents are shown: missing where the
 * image lacks what was asked for, and where it has no platforms.
 */
export type ChosenPlatform = {
  wish: PlatformWish;
  choice: PlatformChoice;
  entries: readonly PlatformEntry[];
  shown: PlatformEntry | undefined;
};

/** Chooses among an image's platforms: the one that was asked for; where nothing was, the usual one, or else the first. */
export function choosePlatformOf(entries: readonly PlatformEntry[], wish: PlatformWish): ChosenPlatform {
  const choice = choosePlatform(entries, wish);
  const at = choice.kind === "any" ? positionOf(choosePlatform(entries, USUAL)) : positionOf(choice);
  const position = at ?? (choice.kind === "any" ? 0 : undefined);
  return { wish, choice, entries, shown: position === undefined ? undefined : entries[position] };
}

/** Chooses the only manifest of an image that is no index: also where its configuration does not say what platform it is for. */
export function chooseOnly(entry: PlatformEntry, wish: PlatformWish): ChosenPlatform {
  return choosePlatformOf([entry], entry.platform ? wish : {});
}

function positionOf(choice: PlatformChoice): number | undefined {
  return choice.kind === "listed" ? choice.position : undefined;
}
