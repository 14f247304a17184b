import type { LineCandidates, ReplacementCandidates } from "./replacement-candidates";

/** The known state of a tag's image. `undefined` if nothing is known. */
export type KnownLife = "ended" | "supported" | undefined;

/**
 * `newer-in-line` is a newer release of the same version line, `next-line` one of a later line. `newerSystem` is true
 * if the tag is on a newer release of the same Linux distribution.
 */
export type Replacement<Name extends string> = {
  tag: Name;
  why: "newer-in-line" | "next-line";
  newerSystem: boolean;
};

/**
 * Returns the tag that replaces one that has ended or is outdated: the newest of the same line unless it has ended too,
 * else the newest of the nearest later line. A tag that is known to be supported goes before one of unknown state.
 * System, variants and architecture stay the same; only if a line has ended for a release of a Linux distribution, a
 * newer release of it is used. A tag that is known to be supported is replaced only within its line.
 *
 * The state of the returned tag may be unknown: find it out, and call again with the same candidates.
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

/**
 * Returns the newest tag that has not ended. If the newest of all has ended, accepts only tags that are known to be
 * supported: the others hardly outlived it.
 */
function newestLiving<Name extends string>(
  newestFirst: readonly Name[],
  lifeOf: (tag: Name) => KnownLife,
): Name | undefined {
  const [newest] = newestFirst;
  if (newest !== undefined && lifeOf(newest) !== "ended") return newest;
  return newestFirst.find((tag) => lifeOf(tag) === "supported");
}
