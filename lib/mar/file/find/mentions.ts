import { invalid } from "@/lib/mar/input/input-reading";
import type { Region } from "@/lib/mar/region";
import type { LineIndex } from "../line-index";
import { type NameEnd, nameEnd } from "../scan/name-end";
import { nameStart } from "../scan/name-start";
import { type PlacedText, placedAt, placedSlice, runsOf } from "../span";
import type { ValuePiece } from "../values/expand-known";
import { expandVariables } from "../variables";
import type { Finding, ReadingNote } from "./finding";
import { findingOf, foundModule, foundName } from "./found-name";

/**
 * A text that every image name of MAR contains, also behind a mirror's host; Bicep's prefix of public modules; and
 * names with a tag that Docker Hub had.
 */
const OFFICIAL =
  /mcr\.(?:microsoft\.com|azure\.cn|azk8s\.cn)(?::443)?\/|\bbr\/public:|(?<![\w./@:-])microsoft\/(?=[a-z0-9-]{1,60}:\w)/gi;
/** Contexts in which clients use `latest` for a name without a tag. */
const PULLED = /(?:\bpull|\bFROM|\b(?:docker|podman|nerdctl)[ \t]+run\b[^\r\n|;&]{0,150})[ \t]+["']?$|docker:\/\/$/;
const LONGEST_COMMAND = 200;
/** Pages and endpoints, which look like a repository. */
const PAGE = /^(?:[a-z]{2}-[a-z]{2}\/|(?:product|artifact|catalog|v2)(?:\/|$)|hosts\.toml$)/i;

/** Files in a folder with the registry's name. */
const FILE = /\.(?:tar|tgz|gz|zip|crt|cer|pem|key|toml|txt|log|json|ya?ml)$/i;

type Setting = {
  region: Region;
  lines: LineIndex;
  /** Pieces of the text that are values, in order. */
  pieces?: readonly ValuePiece[];
};

/**
 * Finds names with an official host in any text: scripts, arguments, settings. Takes linear time.
 * @param placed a part of the file, or all of it
 */
export function mentionsIn(placed: PlacedText | string, setting: Setting): Finding[] {
  const found: Finding[] = [];
  const text = typeof placed === "string" ? placed : placed.text;
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(OFFICIAL)) {
    if (index < from) continue;
    const isModule = mark.startsWith("br");
    const start = /^(?:br|microsoft)\//i.test(mark) ? index : nameStart(text, index, from);
    const name = nameEnd(text, start ?? index);
    from = name.next;
    const isOld = mark.startsWith("microsoft");
    if (start === undefined || (!isModule && !isOld && !isImage(text, index + mark.length, name))) continue;
    const finding = mention(placed, { start, ...name }, setting);
    if (finding.kind !== "other" && !(isOld && !isOldName(finding))) found.push(finding);
  }
  return found;
}

/** Returns true for a name that Docker Hub had: most similar texts are repositories of source code. */
function isOldName(finding: Finding): boolean {
  return finding.kind === "image" && finding.official.relation === "old-hub-name";
}

type Name = { start: number } & NameEnd;

function mention(
  placed: PlacedText | string,
  { start, end, next, placeholder }: Name,
  { region, lines, pieces = [] }: Setting,
): Finding {
  const text = typeof placed === "string" ? placed : placed.text;
  const last = end - underscoresAround(text, start, end);
  const name = typeof placed === "string" ? placedAt(placed, { start, end: last }) : placedSlice(placed, start, last);
  const own = piecesWithin(pieces, start, start + name.text.length);
  const [first] = own;
  const place = first && first.start <= start ? first.place : name.places[0];
  const names = [...new Set(own.map(({ name: own }) => own))];
  const notes: ReadingNote[] = names.length > 0 ? [{ kind: "variables", names }] : [];
  const latest = PULLED.test(text.slice(Math.max(0, start - LONGEST_COMMAND), start)) && next === end;
  const setting = { line: lines.lineAt(place ?? 0), region, latest, written: name.text, notes };
  const module = foundModule(name, setting);
  if (module) return module;
  if (placeholder === undefined) return foundName(name, setting);
  const expansion = expandVariables(name, { escape: "\\", valueOf: () => undefined });
  if (expansion.ok && expansion.variables.length > 0) {
    return foundName(expansion.value, {
      ...setting,
      notes: [{ kind: "variables", names: [...new Set([...names, ...expansion.variables])] }],
    });
  }
  return findingOf(invalid("placeholder", placeholder), { form: "name" }, { ...setting, covers: runsOf(name) });
}

/** Returns the pieces that overlap with a name. */
function piecesWithin(pieces: readonly ValuePiece[], start: number, end: number): ValuePiece[] {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const own: ValuePiece[] = [];
  for (let at = low; (pieces[at]?.start ?? end) < end; at++) own.push(...pieces.slice(at, at + 1));
  return own;
}

/** Counts the underscores of Markdown's italics around a word: as many as precede the name are not part of it. */
function underscoresAround(text: string, start: number, end: number): number {
  let count = 0;
  while (count < 3 && text.charAt(start - 1 - count) === "_" && text.charAt(end - 1 - count) === "_") count++;
  return count;
}

/** Returns false for a page, a folder, a pattern for several names or a mounted path, which look like an image name. */
function isImage(text: string, path: number, { end, next }: { end: number; next: number }): boolean {
  const named = text.slice(path, end);
  if (named === "" || PAGE.test(named)) return false;
  const hasReference = /[:@]/.test(named);
  if (!hasReference && FILE.test(named)) return false;
  const tail = text.slice(end, next);
  if (tail.startsWith("/") && !hasReference) return false;
  if (/^[^${]*:\//.test(named)) return false;
  const behind = text.charAt(next);
  return !(behind === "*" && !isEmphasis(text, next)) && !(tail !== "" && /[([+?\\^|]/.test(behind) && !hasReference);
}

/** Markdown's `**name**` ends with as many asterisks as precede it; any other asterisk is a pattern. */
function isEmphasis(text: string, at: number): boolean {
  return /^\*{1,3}(?![\w*/.:-])/.test(text.slice(at, at + 5));
}
