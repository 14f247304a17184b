import type { PlacedText, Span } from "../span";

/** A value of a settings file, with the line on which it is used. */
export type Setting = {
  value: PlacedText;
  line: number;
  /** True if the file's format reads the value as a number. */
  isNumber: boolean;
  /** Names of values that the file inserts. */
  variables?: readonly string[];
  /** The place of the value in the file, with its quotes. For an alias, the place of the original. */
  written: Span;
};

/** One level of a settings file: its values, its nested levels, and the level that contains it. */
export type SettingMap = {
  /** The key of this level, or of its list; empty for a document. */
  key: string;
  values: Map<string, Setting>;
  children: Map<string, SettingMap>;
  parent: SettingMap | undefined;
  /** True for a flat file, in which a `version` may belong to something other than an image. */
  isFlat?: boolean;
};

/** Returns a new level. An item of a list has the list's key and cannot be found by it. */
export function settingMap(key = "", parent?: SettingMap, inList = false): SettingMap {
  const map: SettingMap = { key, values: new Map(), children: new Map(), parent };
  if (parent && key !== "" && !inList && !parent.children.has(key)) parent.children.set(key, map);
  return map;
}

/** Yields the enclosing levels, the nearest first. */
export function* around(map: SettingMap): Generator<SettingMap> {
  for (let next = map.parent; next; next = next.parent) yield next;
}
