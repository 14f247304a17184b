import { type KeyRole, keyRole, type Role } from "./key-role";
import { around, type Setting, type SettingMap } from "./setting";

/** A setting that can be part of an image name, with the role of its key. */
export type Part = { key: string; last: string; setting: Setting };
export type Parts = Record<Role, Part[]>;

/** The maximum number of enclosing levels that are searched for shared settings. */
const MOST_AROUND = 12;
/** The form of a Helm version; a release with another name is Helm's. */
const VERSION = /^v?\d+\.\d/;
const known = new WeakMap<SettingMap, Map<string, Parts>>();

/** Returns the settings of one level that can be parts of image names, grouped by image. */
export function partsOf(map: SettingMap): Map<string, Parts> {
  const before = known.get(map);
  if (before) return before;
  const groups = new Map<string, Parts>();
  for (const [key, setting] of map.values) {
    const role = keyRole(key);
    const isPart =
      role &&
      !(setting.isNumber && (role.role === "host" || role.role === "path")) &&
      !(role.last === "release" && !VERSION.test(setting.value.text));
    if (isPart) partsAt(groups, role)[role.role].push({ key, last: role.last, setting });
  }
  known.set(map, groups);
  return groups;
}

function partsAt(groups: Map<string, Parts>, { stem }: KeyRole): Parts {
  const parts = groups.get(stem) ?? { host: [], path: [], tag: [], digest: [] };
  groups.set(stem, parts);
  return parts;
}

/** Returns the parts of a role that apply to all images of a level and below. */
export const plainParts = (map: SettingMap | undefined, role: Role): Part[] =>
  (map && partsOf(map).get("")?.[role]) ?? [];

/** Yields parts that a level inherits: from the enclosing levels and their `global`, the nearest first. */
export function* inheritedParts(map: SettingMap, role: Role): Generator<Part> {
  yield* globalParts(map, role);
  let levels = 0;
  for (const level of around(map)) {
    if (++levels > MOST_AROUND) return;
    yield* plainParts(level, role);
    yield* globalParts(level, role);
  }
}

function* globalParts({ children }: SettingMap, role: Role): Generator<Part> {
  const global = children.get("global");
  yield* plainParts(global, role);
  yield* plainParts(global?.children.get("image"), role);
}
