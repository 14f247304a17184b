import { sameImageAs } from "../name/same-image";
import { tagListReader } from "../tag/order/sortable-tag";
import { isPreview } from "../tag/stage";
import type { TagName } from "../tag/tag-name";
import { versionLine } from "../tag/version-line";
import { isWindowsBuild } from "../tag/windows-release";
import { compareNumbers, compareReleases } from "./release-order";

/** Tags of one version line, the newest first: on the same release of the system, and on newer ones (`alpine3.23`). */
export type LineCandidates<Name extends string> = { sameSystem: readonly Name[]; newerSystem: readonly Name[] };

/** The possible replacements of a tag: those of its own line, and of the lines after it, the nearest first. */
export type ReplacementCandidates<Name extends string> = {
  ownLine: LineCandidates<Name>;
  nextLines: readonly LineCandidates<Name>[];
};

type Candidate<Name> = { name: Name; tag: TagName };
type Line<Name> = { sameSystem: Candidate<Name>[]; newerSystem: Candidate<Name>[] };

const newLine = <Name>(): Line<Name> => ({ sameSystem: [], newerSystem: [] });

/**
 * Returns the tags of a repository that differ from a tag only by a newer release of the software or of its Linux
 * distribution. For a stable tag there are no previews, and none come from later lines. Windows builds have no next
 * line: that is another Windows, for other hosts. A name without a version line or a date, such as `latest` or `noble`,
 * has nothing newer.
 */
export function replacementCandidates<Name extends string>(
  name: string,
  tags: readonly Name[],
): ReplacementCandidates<Name> {
  const read = tagListReader();
  const { tag } = read(name);
  const line = versionLine(tag.version);
  const ownLine = newLine<Name>();
  const lines = new Map<string, Line<Name>>();
  const isReleased = tag.version ? line !== undefined : tag.date !== undefined || tag.update !== undefined;
  const systemOf = sameImageAs(tag);
  for (const candidate of isReleased ? tags : []) {
    const other = read(candidate).tag;
    const system = systemOf(other);
    if (!system) continue;
    const otherLine = versionLine(other.version);
    if (otherLine === line) {
      const difference = compareReleases(other, tag);
      if (difference > 0 || (difference === 0 && system === "newerSystem")) {
        ownLine[system].push({ name: candidate, tag: other });
      }
    } else if (otherLine !== undefined && isInNextLine(other, tag)) {
      const next = lines.get(otherLine) ?? newLine();
      next[system].push({ name: candidate, tag: other });
      lines.set(otherLine, next);
    }
  }
  return { ownLine: newestFirst(ownLine), nextLines: [...lines.values()].sort(byVersion).map(newestFirst) };
}

function isInNextLine(other: TagName, { version }: TagName): boolean {
  if (!version || isWindowsBuild(version) || isPreview(other)) return false;
  return compareNumbers(other.version ?? [], version) > 0;
}

function byVersion<Name>(a: Line<Name>, b: Line<Name>): number {
  const version = ({ sameSystem, newerSystem }: Line<Name>) => (sameSystem[0] ?? newerSystem[0])?.tag.version ?? [];
  return compareNumbers(version(a), version(b));
}

function newestFirst<Name extends string>({ sameSystem, newerSystem }: Line<Name>): LineCandidates<Name> {
  return { sameSystem: sortedNames(sameSystem), newerSystem: sortedNames(newerSystem) };
}

/** Sorts releases before previews, then the newest first, then the newest system first. */
function sortedNames<Name extends string>(candidates: readonly Candidate<Name>[]): Name[] {
  return candidates
    .toSorted(
      (a, b) =>
        Number(isPreview(a.tag)) - Number(isPreview(b.tag)) ||
        compareReleases(b.tag, a.tag) ||
        compareNumbers(systemNumbers(b.tag), systemNumbers(a.tag)) ||
        (a.name < b.name ? -1 : 1),
    )
    .map(({ name }) => name);
}

function systemNumbers({ os }: TagName): number[] {
  return os?.version?.split(".").map(Number) ?? [];
}
