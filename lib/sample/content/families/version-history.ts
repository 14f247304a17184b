import { numberOf } from "../archive/choice";
import { releaseTimes } from "../calendar/day";

/** A published version of a project, and its time (RFC 3339). */
export type Version = { major: number; minor: number; patch: number; created: string };

type Span = {
  major: number;
  minors: readonly [least: number, most: number];
  patches: readonly [least: number, most: number];
};

/** Returns a number between the least and the most, both included. */
function between([least, most]: readonly [number, number], words: string): number {
  return least + numberOf(words, most - least + 1);
}

/** Returns the versions of a project, oldest first: minor after minor, each with its patches, ending in August 2026. */
export function versionHistory(name: string, { major, minors, patches }: Span): Version[] {
  const firstMinor = numberOf(`${name} first minor`, 20);
  const count = between(minors, `${name} minors`);
  const versions = Array.from({ length: count }, (_, at) => firstMinor + at).flatMap((minor) =>
    Array.from({ length: between(patches, `${name} ${minor}`) }, (_, patch) => ({ major, minor, patch })),
  );
  const start = `202${2 + numberOf(`${name} start`, 4)}-0${1 + numberOf(`${name} month`, 9)}-12`;
  const times = releaseTimes(start, "2026-08-11", versions.length);
  return versions.map((version, at) => ({ ...version, created: times[at] ?? "2026-08-11T16:00:00.000Z" }));
}
