import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
import { type Setting, type SettingMap, settingMap } from "../split/setting";

/** The contents of a document: its levels, and its single values, including keys. */
export type YamlSettings = { maps: SettingMap[]; scalars: Scalar[] };

type Anchors = { scalars: Map<string, Scalar>; maps: Map<string, SettingMap> };
type Waiting = { node: unknown; key: string; parent: SettingMap | undefined; inList: boolean };

/** The maximum number of settings that one level merges from others by `<<`. */
const MOST_MERGED = 64;

/**
 * Returns the levels and values of a document in order. Follows aliases to single values and to the values of one
 * level, never deeper, so that nested aliases cannot multiply.
 * @param settingAt makes a setting from a value; its second argument is where the value is used, which differs from its
 * own place for an alias
 */
export function yamlSettings(document: Document, settingAt: (scalar: Scalar, usedAt: number) => Setting): YamlSettings {
  const settings: YamlSettings = { maps: [], scalars: [] };
  const anchors: Anchors = { scalars: new Map(), maps: new Map() };
  const waiting: Waiting[] = [{ node: document.contents, key: "", parent: undefined, inList: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, key, parent, inList } = next;
    if (isScalar(node)) {
      if (node.anchor) anchors.scalars.set(node.anchor, node);
      settings.scalars.push(node);
    } else if (isSeq(node)) {
      const pairs = settingMap("", parent);
      for (const item of node.items) if (isMap(item)) addPair(pairs, item, settingAt);
      if (pairs.values.size > 0) settings.maps.push(pairs);
      for (let at = node.items.length - 1; at >= 0; at--)
        waiting.push({ node: node.items[at], key, parent, inList: true });
    } else if (isMap(node)) {
      const map = settingMap(key, parent, inList);
      if (node.anchor) anchors.maps.set(node.anchor, map);
      settings.maps.push(map);
      addValues(map, node, anchors, settingAt);
      for (let at = node.items.length - 1; at >= 0; at--) {
        const pair = node.items[at];
        if (!isPair(pair)) continue;
        const own = isScalar(pair.key) ? String(pair.key.value) : "";
        waiting.push({ node: pair.value, key: own, parent: map, inList: false });
        waiting.push({ node: pair.key, key: "", parent: map, inList: true });
      }
    }
  }
  return settings;
}

/** Adds a list item `name: …, value: …` as a setting of that name. */
function addPair(pairs: SettingMap, { items }: YAMLMap, settingAt: (scalar: Scalar, usedAt: number) => Setting): void {
  const [name, value] = ["name", "value"].map(
    (wanted) => items.find(({ key }) => isScalar(key) && key.value === wanted)?.value,
  );
  if (!isScalar(name) || typeof name.value !== "string" || !isScalar(value)) return;
  pairs.values.set(name.value, settingAt(value, startOf(value)));
}

function addValues(
  map: SettingMap,
  { items }: YAMLMap,
  anchors: Anchors,
  settingAt: (scalar: Scalar, usedAt: number) => Setting,
): void {
  const merged: SettingMap[] = [];
  for (const { key, value } of items) {
    if (!isScalar(key) || typeof key.value !== "string") continue;
    if (key.value === "<<") {
      const sources = isSeq(value) ? value.items : [value];
      for (const source of sources)
        merged.push(...(isAlias(source) ? [anchors.maps.get(source.source)] : []).filter((each) => each !== undefined));
      continue;
    }
    const scalar = isAlias(value) ? anchors.scalars.get(value.source) : isScalar(value) ? value : undefined;
    if (!scalar) continue;
    if (scalar.anchor) anchors.scalars.set(scalar.anchor, scalar);
    map.values.set(key.value, settingAt(scalar, isAlias(value) ? startOf(value) : startOf(scalar)));
  }
  let room = MOST_MERGED;
  for (const source of merged) {
    for (const [key, setting] of source.values) {
      if (room <= 0) return;
      if (map.values.has(key)) continue;
      map.values.set(key, setting);
      room--;
    }
  }
}

function startOf({ range }: { range?: readonly number[] | null | undefined }): number {
  return range?.[0] ?? 0;
}
