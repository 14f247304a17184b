import type { PlacedText, Span } from "../span";

/** A value of a settings file, with the line where it is used. */
export type Setting = {
  value: PlacedText;
  line: number;
  /** The file's format takes the value for a number. */
  isNumber: boolean;
  /** Names of values that the file puts in. */
  variables?: readonly string[];
  /** Where the value stands in the file, with its quotes; another place if it is an alias. */
  written: Span;
};

/** One level of a settings file: its own values, the levels in it, and the one that it is in. */
export type SettingMap = {
  /** The key under which this level stands, or that of its list; empty for a document. */
  key: string;
  values: Map<string, Setting>;
  children: Map<string, SettingMap>;
  parent: SettingMap | undefined;
  /** A flat file, in which a `version` need not be that of an image. */
  isFlat?: boolean;
};

/** A new level. An item of a list has the list's key and cannot be found by it. */
export function settingMap(key = "", parent?: SettingMap, inList = false): SettingMap {
  const map: SettingMap = { key, values: new Map(), children: new Map(), parent };
  if (parent && key !== "" && !inList && !parent.children.has(key)) parent.children.set(key, map);
  return map;
}

/** The levels around a level, the nearest first. */
export function* around(map: SettingMap): Generator<SettingMap> {
  for (let next = map.parent; next; next = next.parent) yield next;
}
