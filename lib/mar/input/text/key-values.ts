import { parseTag } from "@/lib/oci/name/tag";

/** The values of keys beside a name. A key with two values is ignored. */
export type KeyValues = { registry?: string; repository?: string; tag?: string; digest?: string };

const PAIR =
  /(?<![\w.-])([A-Za-z][\w.-]{0,80})(?:\\?["'])?\s{0,20}(?::=|[:=])\s{0,20}(?:\\?["'])?([^\s"'\\,;{}()[\]<>]{1,600})/g;

const MEANINGS: readonly [keyof KeyValues, RegExp][] = [
  ["registry", /^(?:image|container|acr)?[_-]?registry(?:name|url|host|server)?$|^(?:hub|host)$/],
  [
    "repository",
    /^(?:image|container)?[_-]?(?:repository|repo)(?:name)?$|^(?:image|new)[_-]?name$|^(?:name|image|base|baserepo)$/,
  ],
  ["tag", /^(?:(?:image|container|docker|new|base)[_-]?)?tag(?:name)?$|^(?:image|container)[_-]?version$/],
  ["digest", /^(?:image|new)?[_-]?digest$/],
];

/**
 * Reads the values of `tag:`, `newTag=`, `"repository":` and the like in YAML, JSON, options, scripts and settings. Of
 * a dotted key the last part counts: `image.tag`.
 */
export function readKeyValues(text: string): KeyValues {
  const values = new Map<keyof KeyValues, Set<string>>();
  for (const [, key = "", value = ""] of text.matchAll(PAIR)) {
    const last = key.slice(key.lastIndexOf(".") + 1).toLowerCase();
    const meaning = MEANINGS.find(([, pattern]) => pattern.test(last))?.[0];
    if (!meaning || (meaning === "tag" && !parseTag(value))) continue;
    values.set(meaning, (values.get(meaning) ?? new Set()).add(value));
  }
  const single = [...values].flatMap(([meaning, all]) => (all.size === 1 ? [[meaning, [...all][0]]] : []));
  return Object.fromEntries(single);
}
