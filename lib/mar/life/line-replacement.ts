import { movedWithinMar } from "../replacement/moved-repository";
import { compareNumbers } from "../replacement/release-order";
import { replacementCandidates } from "../replacement/replacement-candidates";
import { chooseReplacement } from "../replacement/replacement-tag";
import { parseTagName } from "../tag/parse";
import { isPreview } from "../tag/stage";
import { isWindowsBuild } from "../tag/windows-release";
import { isWindowsLine, type SupportLine } from "./support-line";

/** What replaces a version line: a tag of a later line, or the repository that succeeds its own. */
export type LineReplacement = { kind: "line"; line: string; tag: string } | { kind: "repository"; repository: string };

/**
 * Returns what replaces a line: the nearest later line of the repository whose support does not end by a day, with the tag that differs
 * least, else the repository that succeeds this one; `undefined` if neither is known.
 * @param lines all lines of the repository
 * @param until in ISO 8601
 */
export function lineReplacement(
  repository: string,
  { line, tag }: Pick<SupportLine, "line" | "tag">,
  lines: readonly SupportLine[],
  until: string,
): LineReplacement | undefined {
  const others = lines.filter((other) => other.line !== line && !endsBy(other, until));
  const names = [...new Set(others.flatMap((other) => [other.tag, other.newest]))];
  const same = chooseReplacement(replacementCandidates(tag, names), () => undefined, "ended");
  const found = same
    ? others.find((other) => other.tag === same.tag || other.newest === same.tag)
    : nextOf(line, tag, others);
  if (found) return { kind: "line", line: found.line, tag: same?.tag ?? found.tag };
  const moved = movedWithinMar(repository);
  return moved && { kind: "repository", repository: moved.repository };
}

function endsBy({ ends }: SupportLine, until: string): boolean {
  return ends !== undefined && ends <= until;
}

/**
 * Returns the nearest later line for the same family of systems, whatever else its tags name. Releases of Windows have none: that is another
 * Windows, for other hosts.
 */
function nextOf(line: string, tag: string, others: readonly SupportLine[]): SupportLine | undefined {
  const { version, os } = parseTagName(tag);
  if (!version || isWindowsBuild(version) || isWindowsLine(line)) return undefined;
  const later = others.flatMap((other) => {
    const name = parseTagName(other.tag);
    const isSameFamily = (name.os?.family === "windows") === (os?.family === "windows");
    const isLater = name.version && isSameFamily && !isPreview(name) && compareNumbers(name.version, version) > 0;
    return isLater ? [{ other, version: name.version ?? [] }] : [];
  });
  return later.sort((a, b) => compareNumbers(a.version, b.version))[0]?.other;
}
