import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";

/** A map with its keys that are words, or a value that belongs to none that is looked at by its key. */
export type YamlVisit =
  | { kind: "map"; values: ReadonlyMap<string, YamlValue>; path: readonly string[] }
  | { kind: "scalar"; value: YamlValue };

/** A value and the place where it is used, which is another than its own where it is an alias. */
export type YamlValue = { scalar: Scalar; usedAt: number };

type Waiting = { node: unknown; path: readonly string[] };

const DEEPEST_PATH = 8;

/**
 * Maps and values of a document in their order. Aliases are never followed but to a single value, so that what they
 * would multiply to does not matter.
 */
export function* yamlVisits(document: Document): Generator<YamlVisit> {
  const anchors = new Map<string, Scalar>();
  const waiting: Waiting[] = [{ node: document.contents, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, path } = next;
    if (isScalar(node)) {
      if (node.anchor) anchors.set(node.anchor, node);
      yield { kind: "scalar", value: { scalar: node, usedAt: startOf(node) } };
    } else if (isSeq(node)) {
      for (let at = node.items.length - 1; at >= 0; at--) waiting.push({ node: node.items[at], path });
    } else if (isMap(node)) {
      yield { kind: "map", values: valuesOf(node, anchors), path };
      for (let at = node.items.length - 1; at >= 0; at--) {
        const pair = node.items[at];
        if (!isPair(pair)) continue;
        const key = isScalar(pair.key) ? String(pair.key.value) : "";
        waiting.push({ node: pair.value, path: path.length < DEEPEST_PATH ? [...path, key] : path });
        waiting.push({ node: pair.key, path });
      }
    }
  }
}

function valuesOf(map: YAMLMap, anchors: Map<string, Scalar>): Map<string, YamlValue> {
  const values = new Map<string, YamlValue>();
  for (const { key, value } of map.items) {
    if (!isScalar(key) || typeof key.value !== "string") continue;
    const scalar = isAlias(value) ? anchors.get(value.source) : isScalar(value) ? value : undefined;
    if (!scalar) continue;
    if (scalar.anchor) anchors.set(scalar.anchor, scalar);
    values.set(key.value, { scalar, usedAt: isAlias(value) ? startOf(value) : startOf(scalar) });
  }
  return values;
}

function startOf({ range }: { range?: readonly number[] | null | undefined }): number {
  return range?.[0] ?? 0;
}
