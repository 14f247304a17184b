import "server-only";
import {
  choosePlatform,
  type PlatformChoice,
  type PlatformEntry,
  type PlatformWish,
} from "@/lib/oci/platform/platform-choice";

/** The default choice: the platform that most machines have. */
const USUAL: PlatformWish = { platform: "linux/amd64" };

/**
 * The platform that the address requests, and the result. `shown` is the platform whose contents are shown; it is
 * missing if the image has no platforms or lacks the requested one.
 */
export type ChosenPlatform = {
  wish: PlatformWish;
  choice: PlatformChoice;
  entries: readonly PlatformEntry[];
  shown: PlatformEntry | undefined;
};

/** Chooses one of an image's platforms: the requested one; without a request the default, else the first. */
export function choosePlatformOf(entries: readonly PlatformEntry[], wish: PlatformWish): ChosenPlatform {
  const choice = choosePlatform(entries, wish);
  const at = choice.kind === "any" ? positionOf(choosePlatform(entries, USUAL)) : positionOf(choice);
  const position = at ?? (choice.kind === "any" ? 0 : undefined);
  return { wish, choice, entries, shown: position === undefined ? undefined : entries[position] };
}

/** Chooses the only manifest of an image that is not an index, even if its configuration names no platform. */
export function chooseOnly(entry: PlatformEntry, wish: PlatformWish): ChosenPlatform {
  return choosePlatformOf([entry], entry.platform ? wish : {});
}

function positionOf(choice: PlatformChoice): number | undefined {
  return choice.kind === "listed" ? choice.position : undefined;
}
