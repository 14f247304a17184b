import { Composer, type Document, Parser, type Scalar } from "yaml";
import { platformOf } from "@/lib/mar/input/command/platform-option";
import type { Region } from "../../region";
import type { Finding, Found, ReadingNote } from "../find/finding";
import { eachOnce, foundInSettings, spreadImage } from "../find/found-in-settings";
import { foundName } from "../find/found-name";
import type { FileKind } from "../kind/file-kind";
import type { LineIndex } from "../line-index";
import type { Span } from "../span";
import { releasedCharts } from "../split/released-charts";
import type { Setting, SettingMap } from "../split/setting";
import { expandKnown } from "../values/expand-known";
import type { FileValues } from "../values/file-values";
import { expandVariables } from "../variables";
import { gapsBetween, placedScalar, spanOfScalar } from "./scalar-text";
import { yamlSettings } from "./settings";
import { maskTemplates } from "./templates";

type Reading = {
  kind: FileKind;
  region: Region;
  lines: LineIndex;
  values: FileValues;
  /** The part of the source that is YAML, if not all of it. */
  part?: Span;
};
/** A YAML text that begins at `offset` of a file. */
type Text = Reading & { source: string; masked: string; offset: number };
type Result = { names: Finding[]; read: Span[]; scalars: Span[]; blocks: Span[]; wrong: Set<number> };

/** The maximum nesting of brackets. */
const DEEPEST = 500;
/** The maximum number of grammar marks: a megabyte of compact JSON has 450,000. */
const MOST_MARKS = 480_000;
/**
 * The maximum number of values, keys and lines; the parser takes about 8 microseconds for each. A megabyte of usual
 * YAML has 100,000.
 */
const MOST_NODES = 250_000;
const NODES = new Set(",:\n&*");
/** A document takes as long as this many of them. */
const NODES_OF_DOCUMENT = 8;
/** The maximum number of stray brackets. Each is an error to the parser and takes about 10 microseconds. */
const MOST_STRAY = 20_000;
const MARKS = new Set("[]{},:\"'\n#&*");
const OFFICIAL = /mcr\.(?:microsoft\.com|azure\.cn|azk8s\.cn)/i;

/**
 * Finds the images of a YAML file: values of `image`, and names spread over several keys. Reads comments only if the
 * whole text is YAML: otherwise they cannot be distinguished from the rest.
 */
export function findInYaml(source: string, reading: Reading): Found {
  const { start, end } = reading.part ?? { start: 0, end: source.length };
  const { text: masked, templates } = maskTemplates(source.slice(start, end));
  const whole = readText({ ...reading, source, masked, offset: start });
  // Settings of another file inside a block: a chart's values in a release.
  const inner = whole.blocks.map((block) =>
    readText({ ...reading, source, masked: masked.slice(block.start - start, block.end - start), offset: block.start }),
  );
  const results = [whole, ...inner.filter(({ wrong }) => wrong.size === 0)];
  const read = results.flatMap((result) => result.read);
  const isWell = whole.wrong.size === 0;
  return {
    names: eachOnce(results.flatMap(({ names }) => names)),
    mentions: [],
    wrongLines: [...whole.wrong].sort((a, b) => a - b),
    read,
    comments: isWell && !reading.part ? gapsBetween([...whole.scalars, ...templates], source.length) : [],
  };
}

function readText(text: Text): Result {
  const tooDeep = placeTooDeep(text.masked);
  if (tooDeep !== undefined) {
    return { names: [], read: [], scalars: [], blocks: [], wrong: new Set([text.lines.lineAt(text.offset + tooDeep)]) };
  }
  const result: Result = { names: [], read: [], scalars: [], blocks: [], wrong: new Set() };
  const levels: SettingMap[] = [];
  for (const document of parsedDocuments(text.masked)) {
    const { maps, scalars } = yamlSettings(document, (scalar, usedAt) => settingOf(scalar, usedAt, text));
    for (const scalar of scalars) addScalar(scalar, text, result);
    for (const map of maps) addNames(map, text, result);
    levels.push(...maps);
    for (const { pos } of document.errors) result.wrong.add(text.lines.lineAt(text.offset + pos[0]));
  }
  result.names.push(...releasedCharts(levels).map((name) => spreadImage(name, text.region)));
  return result;
}

/** Yields each document on request: all of them at once would be fifty times as large as the text. */
function* parsedDocuments(masked: string): Generator<Document> {
  const { stackTraceLimit } = Error;
  // The parser makes an error for each fault, and would spend most of its time on their stacks.
  Error.stackTraceLimit = 0;
  try {
    // Otherwise each key of a map would be compared with every other.
    const composer = new Composer({ uniqueKeys: false, strict: false, prettyErrors: false, logLevel: "silent" });
    yield* composer.compose(new Parser().parse(masked));
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * Returns the position at which a text exceeds the parser's limits: nested brackets, marks, stray brackets. Does not
 * distinguish quotes and comments.
 */
function placeTooDeep(masked: string): number | undefined {
  let [depth, marks, nodes, stray] = [0, 0, 0, 0];
  for (let at = 0; at < masked.length; at++) {
    const char = masked.charAt(at);
    if (!MARKS.has(char)) continue;
    if (char === "[" || char === "{") depth++;
    else if (char === "]" || char === "}") {
      if (depth === 0) stray++;
      else depth--;
    }
    if (NODES.has(char)) nodes += char === "\n" && masked.startsWith("---", at + 1) ? NODES_OF_DOCUMENT : 1;
    if (depth > DEEPEST || ++marks > MOST_MARKS || nodes > MOST_NODES || stray > MOST_STRAY) return at;
  }
  return undefined;
}

function addScalar(scalar: Scalar, { source, offset }: Text, { scalars, blocks }: Result): void {
  const span = spanOfScalar(scalar, offset);
  scalars.push(span);
  if (offset > 0 || typeof scalar.value !== "string" || !/^BLOCK/.test(scalar.type ?? "")) return;
  const body = source.indexOf("\n", span.start) + 1;
  if (body > 0 && OFFICIAL.test(scalar.value)) blocks.push({ start: body, end: span.end });
}

function settingOf(scalar: Scalar, usedAt: number, { source, masked, offset, lines, values }: Text): Setting {
  const { value } = scalar;
  const placed = value === null ? { text: "", places: [] } : placedScalar(source, masked, scalar, offset);
  const expanded = expandKnown(placed, values);
  return {
    value: expanded.value,
    variables: expanded.pieces.map(({ name }) => name),
    line: lines.lineAt(offset + usedAt),
    isNumber: value !== null && typeof value !== "string",
    written: spanOfScalar(scalar, offset),
  };
}

function addNames(map: SettingMap, text: Text, result: Result): void {
  const inherits = text.kind !== "compose" && text.kind !== "pipeline";
  const split = foundInSettings(map, { region: text.region, inherits });
  const image = imageOf(map, text.kind);
  const own = image && !split.read.includes(image) ? imageName(image, map, text) : undefined;
  result.names.push(...split.names, ...(own ? [own] : []));
  for (const { written } of [...split.read, ...(image && own ? [image] : [])]) result.read.push(written);
}

/** Returns the value of `image`, or in a pipeline also of `container`; the `image` of its pools is a machine's. */
function imageOf({ key, values, parent }: SettingMap, kind: FileKind): Setting | undefined {
  // Flux looks for the tags of this repository, so it has no tag.
  const isRepository = parent?.values.get("kind")?.value.text === "ImageRepository";
  const image = isRepository ? undefined : values.get("image");
  if (image && !image.isNumber && key !== "pool") return image;
  const container = kind === "pipeline" ? values.get("container") : undefined;
  return container && OFFICIAL.test(container.value.text) ? container : undefined;
}

/** Returns the name in a value of `image`. Returns `undefined` if only a template inside could hold one. */
function imageName(
  { value, line, variables: known = [] }: Setting,
  { values }: SettingMap,
  { kind, region }: Text,
): Finding | undefined {
  if (value.text === "") return undefined;
  const templates = value.text.match(/\{\{(?:[^{}]|\{(?!\{))*\}\}/g) ?? [];
  if (templates.some((template) => OFFICIAL.test(template))) return undefined;
  // A policy has patterns for images: `mcr.microsoft.com/* | ghcr.io/*`.
  if (/(?:^|[/ ])\*(?: |$)/.test(value.text)) return undefined;
  const wanted = values.get("platform")?.value.text;
  const platform = wanted === undefined ? undefined : platformOf([{ name: "platform", value: wanted }]);
  const setting = { line, region, platform, written: value.text };
  const expansion = kind === "compose" ? expandVariables(value, { escape: "$", valueOf: () => undefined }) : undefined;
  const variables = expansion?.ok ? expansion.variables : known;
  const notes: ReadingNote[] = variables.length > 0 ? [{ kind: "variables", names: [...new Set(variables)] }] : [];
  return foundName(expansion?.ok ? expansion.value : value, { ...setting, notes });
}
