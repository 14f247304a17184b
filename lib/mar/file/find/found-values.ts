import { readImageText } from "@/lib/mar/input/image-text";
import { invalid } from "@/lib/mar/input/input-reading";
import { looksLikeHost } from "@/lib/mar/name/registry-host";
import type { Region } from "@/lib/mar/region";
import { joinPlaced, type PlacedText, placedSlice, runsOf, type Span, spanOf, unplaced } from "../span";
import type { Finding, NamePlaces, ReadingNote } from "./finding";
import { findingOf, foundName } from "./found-name";

/** The values for one image in a chart, a kustomization or another settings file. */
export type ImageValues = {
  repository: PlacedText;
  registry?: PlacedText | undefined;
  /** A component after the repository. */
  component?: PlacedText | undefined;
  tag?: PlacedText | undefined;
  digest?: PlacedText | undefined;
  /** True if the file's format reads the tag as a number. */
  isNumber: boolean;
  /** True if the name is a key that must not change. */
  isKey?: boolean | undefined;
  /** Names of values that the file inserts. */
  variables?: readonly string[];
};

type Setting = { line: number; region: Region; platform?: string | undefined };

const HEX_DIGEST = /^[0-9a-f]{64}$/;

/** Reads an image whose name is spread over several values. */
export function foundValues(values: ImageValues, setting: Setting): Finding {
  const { name, tag, digest, isWhole } = partsOf(values);
  const names = [...new Set(values.variables)];
  const variables: ReadingNote[] = names.length > 0 ? [{ kind: "variables", names }] : [];
  if (isWhole) return foundName(name, { ...setting, notes: variables, latest: false });
  const text = `${name.text}${tag?.text ? `:${tag.text}` : ""}${digest?.text ? `@${digest.text}` : ""}`;
  const covers = runsOf(name);
  const reading = readImageText(text, { region: setting.region, hostless: "docker-hub" });
  const notes = values.isNumber && tag ? [...variables, { kind: "number", text: tag.text } as const] : variables;
  const own = { ...setting, notes, written: text, covers, latest: false };
  const finding = findingOf(reading, valuePlaces({ name, tag, digest, isKey: values.isKey === true }), own);
  const hasReference = Boolean(tag?.text || digest?.text) || values.isKey !== undefined;
  if (finding.kind !== "image" || hasReference || finding.image.tag || finding.image.digest) return finding;
  // Without a tag, charts use their own application version.
  const { problem: _, ...unread } = { ...invalid("tag-empty", text), reason: "chart-version" as const };
  return { ...unread, kind: "unread", line: setting.line, text, covers };
}

type Parts = { name: PlacedText; tag: PlacedText | undefined; digest: PlacedText | undefined };

/**
 * Returns the name with one slash between its parts. `isWhole`: the name has its own reference, and no other value sets
 * one.
 */
function partsOf({ repository, registry, component, tag, digest }: ImageValues): Parts & { isWhole: boolean } {
  const host = registry && trimmed(withoutScheme(registry), "", "/");
  const path = host?.text ? trimmed(withoutScheme(repository), "/", "/") : trimmed(withoutScheme(repository), "", "/");
  const behind = component && trimmed(component, "/", "/");
  const slash = unplaced("/");
  const isOwnHost = looksLikeHost(path.text.split("/", 1)[0] ?? "") && path.text.includes("/");
  const joined = joinPlaced([
    ...(host?.text && !isOwnHost ? [host, slash] : []),
    path,
    ...(behind ? [slash, behind] : []),
  ]);
  const reference = /[:@]/.test(joined.text.slice(joined.text.indexOf("/") + 1));
  const given = tag && trimmed(tag, ":", "");
  if (joined.text.endsWith("@sha256") && given && HEX_DIGEST.test(given.text)) {
    const name = placedSlice(joined, 0, joined.text.length - "@sha256".length);
    return { name, tag: undefined, digest: withAlgorithm(given), isWhole: false };
  }
  if (given && /^sha256:[0-9a-f]{64}$/.test(given.text))
    return { name: joined, tag: undefined, digest: given, isWhole: false };
  const own = digest && withAlgorithm(trimmed(digest, "@", ""));
  return { name: joined, tag: given, digest: own, isWhole: reference && !given?.text && !own?.text };
}

function withoutScheme(placed: PlacedText): PlacedText {
  return placedSlice(placed, /^(?:https?|oci|docker):\/\//.exec(placed.text)?.[0].length ?? 0);
}

function trimmed(placed: PlacedText, first: string, last: string): PlacedText {
  let [start, end] = [0, placed.text.length];
  while (first !== "" && placed.text.charAt(start) === first && start < end) start++;
  while (last !== "" && placed.text.charAt(end - 1) === last && end > start) end--;
  return start === 0 && end === placed.text.length ? placed : placedSlice(placed, start, end);
}

function withAlgorithm(digest: PlacedText): PlacedText {
  return HEX_DIGEST.test(digest.text) ? joinPlaced([unplaced("sha256:"), digest]) : digest;
}

function valuePlaces({ name, tag, digest, isKey }: Parts & { isKey: boolean }): NamePlaces {
  const slash = name.text.indexOf("/");
  const isInside = slash > 0 && looksLikeHost(name.text.slice(0, slash));
  const hex = digest && digest.places[0] === -1 ? placedSlice(digest, digest.text.indexOf(":") + 1) : digest;
  const parts: [string, Span | undefined][] = [
    ["host", isInside && !isKey ? spanOf(name, 0, slash) : undefined],
    ["repository", isKey ? undefined : spanOf(name, isInside ? slash + 1 : 0, name.text.length)],
    ["tag", tag && wholeSpan(tag)],
    ["digest", hex && wholeSpan(hex)],
  ];
  return {
    form: "values",
    ...Object.fromEntries(parts.filter(([, span]) => span)),
    ...(isKey ? { isKey } : {}),
  };
}

function wholeSpan(placed: PlacedText): Span | undefined {
  return spanOf(placed, 0, placed.text.length);
}
