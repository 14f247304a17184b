import { invalid } from "../input/input-reading";
import type { Region } from "../region";
import type { Finding } from "./finding";
import { findingOf, foundModule, foundName } from "./found-name";
import type { LineIndex } from "./line-index";
import { nameEnd } from "./scan/name-end";
import { nameStart } from "./scan/name-start";
import { type PlacedText, placedSlice, runsOf } from "./span";
import { expandVariables } from "./variables";

/** What no image name of MAR's is without, be it behind a mirror's host or not, and what Bicep calls its public modules. */
const OFFICIAL = /mcr\.(?:microsoft\.com|azure\.cn|azk8s\.cn)(?::443)?\/|\bbr\/public:/gi;
/** Pages and endpoints, which have the look of a repository. */
const PAGE = /^(?:[a-z]{2}-[a-z]{2}\/|(?:product|artifact|catalog|v2)(?:\/|$)|hosts\.toml$)/i;

type Setting = {
  region: Region;
  lines: LineIndex;
  /** The value of a variable, if the file has one. */
  variable?: (name: string) => PlacedText | undefined;
};

/** Names with an official host that stand in a text of any kind: in scripts, arguments, settings. Takes linear time. */
export function mentionsIn(placed: PlacedText, setting: Setting): Finding[] {
  const found: Finding[] = [];
  let from = 0;
  for (const { 0: mark, index } of placed.text.matchAll(OFFICIAL)) {
    if (index < from) continue;
    const isModule = mark.startsWith("br");
    const start = isModule ? index : nameStart(placed.text, index, from);
    const name = nameEnd(placed.text, start ?? index);
    from = name.next;
    if (start === undefined || (!isModule && !isImage(placed.text, index + mark.length, name))) continue;
    const finding = mention(placed, { start, ...name }, setting);
    if (finding.kind !== "other") found.push(finding);
  }
  return found;
}

type Name = { start: number; end: number; placeholder: string | undefined };

function mention(placed: PlacedText, { start, end, placeholder }: Name, { region, lines, variable }: Setting): Finding {
  const name = placedSlice(placed, start, end - underscoresAround(placed.text, start, end));
  const setting = { line: lines.lineAt(placed.places[start] ?? 0), region, latest: false, written: name.text };
  const module = foundModule(name, setting);
  if (module) return module;
  if (placeholder === undefined) return foundName(name, setting);
  const expansion = expandVariables(name, { escape: "\\", valueOf: variable ?? (() => undefined) });
  if (expansion.ok && expansion.variables.length > 0) {
    return foundName(expansion.value, { ...setting, notes: [{ kind: "variables", names: expansion.variables }] });
  }
  return findingOf(invalid("placeholder", placeholder), { form: "name" }, { ...setting, covers: runsOf(name) });
}

/** Underscores that Markdown puts around a word in italics; as many as before the name are none of it. */
function underscoresAround(text: string, start: number, end: number): number {
  let count = 0;
  while (count < 3 && text.charAt(start - 1 - count) === "_" && text.charAt(end - 1 - count) === "_") count++;
  return count;
}

/** False for what has the look of an image name and is a page, a folder, a pattern for several names or a mounted path. */
function isImage(text: string, path: number, { end, next }: { end: number; next: number }): boolean {
  const named = text.slice(path, end);
  if (named === "" || PAGE.test(named)) return false;
  const hasReference = /[:@]/.test(named);
  const tail = text.slice(end, next);
  if (tail.startsWith("/") && !hasReference) return false;
  if (/^[^${]*:\//.test(named)) return false;
  const behind = text.charAt(next);
  return !(behind === "*" && !isEmphasis(text, next)) && !(tail !== "" && /[([+?\\^|]/.test(behind) && !hasReference);
}

/** `**name**` of Markdown ends with as many asterisks as stand before it; any other asterisk is a pattern. */
function isEmphasis(text: string, at: number): boolean {
  return /^\*{1,3}(?![\w*/.:-])/.test(text.slice(at, at + 5));
}
