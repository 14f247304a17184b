import type { LineCandidates, ReplacementCandidates } from "./replacement-candidates";

/** What is known of the life of a tag's image; `undefined` where nothing is. */
export type KnownLife = "ended" | "supported" | undefined;

/**
 * `newer-in-line` is a newer release of the same version line, `next-line` one of a line after it. `newerSystem` says
 * that the tag is on a newer release of the same Linux distribution.
 */
export type Replacement<Name extends string> = {
  tag: Name;
  why: "newer-in-line" | "next-line";
  newerSystem: boolean;
};

/**
 * The tag to move to from one that has ended or was replaced: the newest of the same line unless it has ended too, else
 * the newest of the nearest line after it, where one that is known to be supported goes before one of which nothing is
 * known. System, variants and architecture are the same; only where a line has ended for the release of a Linux
 * distribution, a newer release of it is taken. A tag that is known to be supported is moved within its line only.
 *
 * Of the tag that is found nothing may be known yet: find it out, and ask again with the same candidates.
 */
export function chooseReplacement<Name extends string>(
  { ownLine, nextLines }: ReplacementCandidates<Name>,
  lifeOf: (tag: Name) => KnownLife,
  lifeOfTag: KnownLife,
): Replacement<Name> | undefined {
  const newer = livingOf(ownLine, lifeOf);
  if (newer) return { ...newer, why: "newer-in-line" };
  if (lifeOfTag === "supported") return undefined;
  const living = nextLines.flatMap((line) => livingOf(line, lifeOf) ?? []);
  const next = living.find(({ tag }) => lifeOf(tag) === "supported") ?? living[0];
  return next && { ...next, why: "next-line" };
}

function livingOf<Name extends string>(
  { sameSystem, newerSystem }: LineCandidates<Name>,
  lifeOf: (tag: Name) => KnownLife,
): Omit<Replacement<Name>, "why"> | undefined {
  const same = newestLiving(sameSystem, lifeOf);
  const tag = same ?? newestLiving(newerSystem, lifeOf);
  return tag === undefined ? undefined : { tag, newerSystem: same === undefined };
}

/** Where the newest tag has ended, only what is known to be supported is taken: the others have hardly outlived it. */
function newestLiving<Name extends string>(
  newestFirst: readonly Name[],
  lifeOf: (tag: Name) => KnownLife,
): Name | undefined {
  const [newest] = newestFirst;
  if (newest !== undefined && lifeOf(newest) !== "ended") return newest;
  return newestFirst.find((tag) => lifeOf(tag) === "supported");
}
