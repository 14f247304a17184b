import type { FileKind } from "../kind/file-kind";
import { type PlacedText, placedAt, unplaced } from "../span";

/** The values that a file gives to names: one each, or `undefined` if the file sets several. */
export type FileValues = ReadonlyMap<string, PlacedText | undefined>;

const NAME = String.raw`([A-Za-z_][\w-]{0,63})`;
const VALUE = String.raw`(?:"([^"\r\n]{0,300})"|'([^'\r\n]{0,300})'|([^\s"'\x60;,|&<>(){}#[\]][^\s"'\x60;,|&<>#]{0,300}))`;

/** The forms in which kinds of files set a value. Repetitions of spaces are bounded, so that each takes linear time. */
const ASSIGNMENT = new RegExp(
  String.raw`(?<![\w$.\-"'}])\$?(?:env:|script:|global:)?${NAME}[ \t]{0,20}(?::[ \t]?[\w.<>?]{1,40}[ \t]{0,20})?[?:]?=[ \t]{0,20}${VALUE}`,
  "g",
);
const YAML_PAIR = new RegExp(String.raw`^[ \t]{0,100}(?:-[ \t]{1,20})?["']?${NAME}["']?:[ \t]{1,20}${VALUE}`, "gm");
const NAMED_VALUE = new RegExp(
  String.raw`\bname:[ \t]{1,20}["']?${NAME}["']?[ \t]{0,20}\r?\n[ \t]{1,100}(?:value|default):[ \t]{1,20}${VALUE}`,
  "g",
);
const DEFAULT = new RegExp(
  String.raw`\bvariable[ \t]{1,20}"${NAME}"[ \t]{0,20}\{[^{}]{0,500}?\bdefault[ \t]{0,20}=[ \t]{0,20}${VALUE}`,
  "g",
);
const PARAMETER = new RegExp(
  String.raw`^[ \t]{0,100}param[ \t]{1,20}${NAME}[ \t]{1,20}[^=\r\n]{1,100}=[ \t]{0,20}${VALUE}`,
  "gm",
);
const ELEMENT = /<([A-Za-z]\w{0,63})>([^<>\r\n]{1,300})<\/\1>/g;

/** Returns the values of a file. A Dockerfile and a Compose file get theirs from outside when built or started. */
export function fileValues(source: string, kind: FileKind): FileValues {
  const values = new Map<string, PlacedText | undefined>();
  if (kind === "dockerfile" || kind === "compose" || kind === "devcontainer") return values;
  for (const pattern of patternsOf(kind)) {
    for (const match of source.matchAll(pattern)) addValue(values, source, match);
  }
  return values;
}

function patternsOf(kind: FileKind): readonly RegExp[] {
  switch (kind) {
    case "kubernetes":
    case "helm-values":
    case "pipeline":
      return [YAML_PAIR, NAMED_VALUE, ASSIGNMENT];
    case "bicep":
      return [PARAMETER, ASSIGNMENT];
    case "hcl":
      return [DEFAULT, ASSIGNMENT];
    default:
      return [ASSIGNMENT, ELEMENT];
  }
}

const WHOLE = /\bmcr\.(?:microsoft\.com|azure\.cn)\/[\w./-]{1,300}[:@]\w/i;

function addValue(values: Map<string, PlacedText | undefined>, source: string, match: RegExpExecArray): void {
  const [whole, name = "", ...forms] = match;
  const value = forms.find((form) => form !== undefined) ?? "";
  if (value === "" || /\s/.test(value)) return;
  const isQuoted = /["'`]$/.test(whole) && !whole.endsWith(value);
  const end = match.index + whole.lastIndexOf(value) + value.length;
  const known = values.get(name);
  if (values.has(name) && known?.text !== value) values.set(name, undefined);
  // If only one of two places were rewritten, the name would have two values. A whole name is found and rewritten in
  // both.
  else if (known && known.places[0] !== end - value.length && !WHOLE.test(value)) values.set(name, unplaced(value));
  else if (!values.has(name) && (isQuoted || !/[$]$/.test(value))) {
    values.set(name, placedAt(source, { start: end - value.length, end }));
  }
}
