import { joinPlaced, type PlacedText, placedSlice } from "../span";
import type { FileValues } from "./file-values";

/** A piece of an expanded text in which a value replaces its name. `place` is that of the name in the file. */
export type ValuePiece = { start: number; end: number; name: string; place: number };
export type ExpandedText = { value: PlacedText; pieces: ValuePiece[] };

/**
 * The forms in which kinds of files use a value: `${{ env.X }}`, `{{ X }}`, `${X}`, `${var.X}`, `$(X)`, `$X`, `{X}`.
 */
const USE =
  /\$\{\{[ ]{0,3}(?:env|vars|variables|parameters|inputs)\.([\w-]{1,64})[ ]{0,3}\}\}|\{\{-?[ ]{0,3}\$?([A-Za-z_]\w{0,63})[ ]{0,3}-?\}\}|\$\{(?:var\.|local\.|env:)?([A-Za-z_]\w{0,63})\}|\$\(([A-Za-z_]\w{0,63})\)|\$(?:env:)?([A-Za-z_]\w{0,63})|\{([A-Za-z_]\w{0,63})\}/g;
const MOST_NESTED = 4;
/** The maximum number of UTF-16 code units that values add to a text. */
const MOST_ADDED = 500_000;

/** Replaces names by the file's values. Names without exactly one value stay as they are. */
export function expandKnown(placed: PlacedText, values: FileValues, depth = 0): ExpandedText {
  if (values.size === 0 || depth > MOST_NESTED || !/[${]/.test(placed.text)) return { value: placed, pieces: [] };
  const parts: PlacedText[] = [];
  const pieces: ValuePiece[] = [];
  let [from, length, added] = [0, 0, 0];
  const push = (part: PlacedText) => {
    parts.push(part);
    length += part.text.length;
  };
  for (const match of placed.text.matchAll(USE)) {
    const { 0: use, index } = match;
    const name = nameIn(match);
    const known = values.get(name);
    const isEscaped = /[\\$]/.test(placed.text.charAt(index - 1));
    if (!known || isEscaped || added > MOST_ADDED) continue;
    const { value } = expandKnown(known, values, depth + 1);
    push(placedSlice(placed, from, index));
    const start = length;
    push(value);
    pieces.push({ start, end: length, name, place: placed.places[index] ?? -1 });
    added += value.text.length;
    from = index + use.length;
  }
  if (parts.length === 0) return { value: placed, pieces };
  push(placedSlice(placed, from));
  return { value: joinPlaced(parts), pieces };
}

/** Returns true if a text uses a name that has exactly one value. */
export function usesAny(text: string, values: FileValues): boolean {
  if (values.size === 0) return false;
  for (const match of text.matchAll(USE)) if (values.get(nameIn(match))) return true;
  return false;
}

function nameIn(match: RegExpExecArray): string {
  return match.slice(1).find((group) => group !== undefined) ?? "";
}
