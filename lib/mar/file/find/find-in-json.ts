import type { Region } from "@/lib/mar/region";
import type { LineIndex } from "../line-index";
import { placedAt, placedSlice, runsOf, type Span, unplaced } from "../span";
import { type Setting, type SettingMap, settingMap } from "../split/setting";
import { ArmExpressions } from "./arm-expression";
import type { Finding, Found } from "./finding";
import { eachOnce, foundInSettings } from "./found-in-settings";
import { foundName } from "./found-name";

/** The maximum number of levels; deeper ones count to the last of them. */
const DEEPEST = 500;

type Reading = { region: Region; lines: LineIndex };

/** A comment, a string, a mark, or other text between spaces. */
const TOKEN = /\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|"(?:[^"\\\r\n]|\\[^\r\n])*"?|[{}[\]:,]|[^\s"{}[\]:,/]+|\//g;
const VALUE = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
/** An expression of an ARM template, in which names are nested strings. */
const EXPRESSION = /^\[[a-z]/i;
/** The prefix of a name in a web app's `linuxFxVersion`, and the host. */
const OFFICIAL = /^((?:DOCKER\|)?(?:docker:\/\/|oci:\/\/|https:\/\/)?)mcr\.(?:microsoft\.com|azure\.cn)\/\S+$/i;

/** Finds the images of a JSON file, which can have comments: values of `image`, and names spread over several keys. */
export function findInJson(source: string, reading: Reading): Found {
  const { maps, comments, wrong } = readJson(source, reading);
  const names: Finding[] = [];
  const read: Setting[] = [];
  const expressions = new ArmExpressions();
  for (const map of maps) {
    const split = foundInSettings(map, { region: reading.region, inherits: true });
    const image = map.values.get("image");
    const isName = image && !image.isNumber && !split.read.includes(image) && !EXPRESSION.test(image.value.text);
    if (isName) names.push(foundName(image.value, { line: image.line, region: reading.region }));
    names.push(...split.names, ...namesInExpressions(map, expressions, reading));
    read.push(...split.read, ...(isName ? [image] : []));
  }
  // In a text that is not JSON, comments cannot be distinguished from other text.
  return {
    names: eachOnce(names),
    mentions: [],
    wrongLines: wrong,
    read: read.map(({ written }) => written),
    comments: wrong.length > 0 ? [] : comments,
  };
}

/** Finds official names that expressions build, `[concat(parameters('registry'), '/a:1')]`. */
function namesInExpressions(map: SettingMap, expressions: ArmExpressions, reading: Reading): Finding[] {
  const names: Finding[] = [];
  for (const [key, setting] of map.values) {
    if (!EXPRESSION.test(setting.value.text)) continue;
    const value = expressions.valueOf(setting, map);
    const start = value ? OFFICIAL.exec(value.text)?.[1]?.length : undefined;
    if (!value || start === undefined) continue;
    const { region } = reading;
    const placed = placedSlice(value, start);
    // A name in one piece is found as text.
    if (runsOf(placed).length < 2) continue;
    const name = foundName(placed, { line: setting.line, region, latest: key === "image" });
    if (name.kind === "image") names.push(name);
  }
  return names;
}

type Json = { maps: SettingMap[]; comments: Span[]; wrong: number[] };

/** Reads the levels and comments of a JSON text, and the lines that are not JSON. */
function readJson(source: string, { lines }: Reading): Json {
  const json: Json = { maps: [], comments: [], wrong: [] };
  let map = settingMap();
  json.maps.push(map);
  const open: { mark: string; outer: SettingMap; key: string }[] = [];
  let [key, before]: (string | undefined)[] = [];
  for (const { 0: token, index } of source.replace(/^\uFEFF/, " ").matchAll(TOKEN)) {
    const span = { start: index, end: index + token.length };
    const listKey = open.at(-1)?.mark === "[" ? open.at(-1)?.key : undefined;
    if (/^\/[/*]/.test(token)) {
      json.comments.push(span);
    } else if (token === "{" || token === "[") {
      open.push({ mark: token, outer: map, key: key ?? listKey ?? "" });
      if (token === "{" && open.length <= DEEPEST) {
        map = settingMap(key ?? listKey, map, key === undefined);
        json.maps.push(map);
      }
      key = undefined;
    } else if (token === "}" || token === "]") {
      map = open.pop()?.outer ?? map;
      [key, before] = [undefined, undefined];
    } else if (token === ":" || token === ",") {
      key = token === ":" ? before : undefined;
    } else {
      const text = token.startsWith('"') ? stringOf(token) : undefined;
      if (text === undefined && !VALUE.test(token)) json.wrong.push(lines.lineAt(index));
      if (key !== undefined && (text !== undefined || VALUE.test(token))) {
        map.values.set(key, settingOf(source, span, text, lines.lineAt(index)));
      }
      [key, before] = [undefined, text];
    }
  }
  return json;
}

/** Returns a setting. A number has no place: rewritten it would have to become a string. */
function settingOf(source: string, span: Span, text: string | undefined, line: number): Setting {
  const token = source.slice(span.start, span.end);
  const inner = { start: span.start + 1, end: span.end - 1 };
  if (text === undefined) {
    const value = unplaced(token === "null" ? "" : token);
    return { value, line, isNumber: token !== "null", written: span };
  }
  const isPlain = source.slice(inner.start, inner.end) === text;
  return { value: isPlain ? placedAt(source, inner) : unplaced(text), line, isNumber: false, written: span };
}

function stringOf(token: string): string | undefined {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
