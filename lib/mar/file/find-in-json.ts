import type { Region } from "../region";
import type { Found } from "./finding";
import { foundName } from "./found-name";
import type { LineIndex } from "./line-index";
import { mentionsIn } from "./mentions";
import { placedAt, unplaced } from "./span";

type Setting = { region: Region; lines: LineIndex };

/** A comment, a string, a mark, or what else stands between spaces. */
const TOKEN = /\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|"(?:[^"\\\r\n]|\\[^\r\n])*"?|[{}[\]:,]|[^\s"{}[\]:,/]+|\//g;
const VALUE = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** Images of a `devcontainer.json`, which can have comments: values of `image`, and official names in any other text. */
export function findInJson(source: string, { region, lines }: Setting): Found {
  const found: Found = { names: [], mentions: [], wrongLines: [] };
  let [key, before]: (string | undefined)[] = [];
  for (const { 0: token, index } of source.replace(/^\uFEFF/, " ").matchAll(TOKEN)) {
    if (/^\/[/*]/.test(token)) continue;
    const text = token.startsWith('"') ? stringOf(token) : undefined;
    if (text === undefined) {
      if (!/^[{}[\]:,]$/.test(token) && !VALUE.test(token)) found.wrongLines.push(lines.lineAt(index));
      key = token === ":" ? before : undefined;
      continue;
    }
    const inner = { start: index + 1, end: index + token.length - 1 };
    const placed = token.slice(1, -1) === text ? placedAt(source, inner) : undefined;
    if (key === "image") found.names.push(foundName(placed ?? unplaced(text), { line: lines.lineAt(index), region }));
    else found.mentions.push(...mentionsIn(placed ?? placedAt(source, inner), { region, lines }));
    [key, before] = [undefined, text];
  }
  return found;
}

function stringOf(token: string): string | undefined {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
