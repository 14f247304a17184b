import { isDottedNumber } from "../read/characters";
import { stageOf } from "../stage";
import type { TagName, TagOs } from "../tag-name";
import { windowsBuild } from "../windows-release";
import { type KeyCodes, MISSING_FIRST, MISSING_LAST, pushNewest, pushText } from "./key-codes";

/** The order of kinds of names: moving tags without a version, then systems, versions, dates, and the rest. */
const RANK = { latest: 0, moving: 1, os: 2, version: 3, dated: 4, unknown: 5 };

/**
 * Returns the first part of the sort key: the kind of name and the version. Followed by `detailsKey`, plain comparison
 * gives the order of tags, and two keys are equal only for names with the same parts.
 */
export function versionKey(tag: TagName): string {
  const rank = rankOf(tag);
  const codes: KeyCodes = [rank];
  if (rank === RANK.unknown) {
    pushText(codes, tag.name, false);
  }
  if (rank === RANK.os) {
    pushOs(codes, tag.os);
  }
  // A floating 4.8 covers all of its patches and goes before 4.8.1; a fixed 4.8 is older than 4.8.1.
  const missing = tag.floating === true ? MISSING_FIRST : MISSING_LAST;
  const { version = [] } = tag;
  pushNewest(codes, version[0], MISSING_FIRST);
  pushNewest(codes, version[1], MISSING_FIRST);
  codes.push(missing);
  for (let index = 2; index < version.length; index += 1) {
    pushNewest(codes, version[index], missing);
  }
  codes.push(missing);
  return String.fromCharCode(...codes);
}

/** Returns the second part of a tag's sort key: everything that does not depend on its version numbers. */
export function detailsKey(tag: TagName): string {
  const { prerelease, update, date } = tag;
  // A later build of a fixed version goes before the first one, which has no date or build. A floating tag goes first.
  const missing = tag.floating === false ? MISSING_LAST : MISSING_FIRST;
  const codes: KeyCodes = [stageOf(tag)];
  pushNewest(codes, prerelease?.number, MISSING_FIRST);
  pushNewest(codes, update?.cumulative, MISSING_LAST);
  pushNewest(codes, update?.gdr, MISSING_LAST);
  pushNewest(codes, update?.kb, MISSING_LAST);
  pushNewest(codes, date === undefined ? undefined : Number(date.replaceAll("-", "").padEnd(8, "0")), missing);
  pushBuild(codes, tag.build, missing);
  codes.push(tag.architecture === undefined ? 0 : 1);
  pushOs(codes, tag.os);
  pushText(codes, tag.variants.join(" "), true);
  pushText(codes, tag.architecture ?? "", false);
  const rest = tag.segments.filter((segment) => segment.role === "other").map((segment) => segment.text);
  pushText(codes, rest.join("-"), false);
  return String.fromCharCode(...codes);
}

/**
 * Writes a build: numbers first, the latest first; then no build; then builds without an order, such as a commit hash.
 */
function pushBuild(codes: KeyCodes, build: string | undefined, missing: number): void {
  if (build === undefined) {
    codes.push(missing === MISSING_FIRST ? 0 : 2);
  } else if (isDottedNumber(build, 0)) {
    codes.push(1);
    for (const number of build.split(".")) {
      pushNewest(codes, Number(number), MISSING_LAST);
    }
    codes.push(MISSING_LAST);
  } else {
    codes.push(3);
    pushText(codes, build, true);
  }
}

function rankOf(tag: TagName): number {
  if (tag.name === "latest") {
    return RANK.latest;
  }
  if (tag.version !== undefined) {
    return RANK.version;
  }
  if (tag.floating === true && (tag.os === undefined || tag.moving || tag.prerelease !== undefined)) {
    return RANK.moving;
  }
  if (tag.os !== undefined) {
    return RANK.os;
  }
  const isBuild = tag.date !== undefined || tag.update !== undefined || (tag.moving && tag.build !== undefined);
  return isBuild ? RANK.dated : RANK.unknown;
}

/**
 * Writes a system: Linux before Windows, then by name, the newest release first. Windows releases are compared by
 * build.
 */
function pushOs(codes: KeyCodes, os: TagOs | undefined): void {
  if (os === undefined) {
    codes.push(0);
    return;
  }
  codes.push(os.family === "linux" ? 1 : 2);
  pushText(codes, os.name, false);
  const build = os.family === "windows" && os.version !== undefined ? windowsBuild(os.version) : undefined;
  pushNewest(codes, build, os.version === undefined ? MISSING_FIRST : MISSING_LAST);
  pushText(codes, os.version ?? "", true);
}
