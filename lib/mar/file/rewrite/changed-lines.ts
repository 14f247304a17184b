import { LineIndex } from "../line-index";
import type { Edit } from "./new-name";

/** A line before and after. One too long to show ends in `…`. */
export type ChangedLine = { line: number; before: string; after: string };

const SHOWN_LENGTH = 400;

/** Returns the lines that edits change. The edits must be in order. */
export function changedLines(source: string, edits: readonly Edit[]): ChangedLine[] {
  if (edits.length === 0) return [];
  const lines = new LineIndex(source);
  const byLine = new Map<number, Edit[]>();
  for (const edit of edits) {
    const line = lines.lineAt(edit.start);
    const known = byLine.get(line);
    if (known) known.push(edit);
    else byLine.set(line, [edit]);
  }
  return [...byLine].map(([line, own]) => {
    const { start, end } = lines.lineSpan(line);
    let after = "";
    let from = start;
    for (const edit of own) {
      after += source.slice(from, edit.start) + edit.text;
      from = edit.end;
    }
    return { line, before: shown(source.slice(start, end)), after: shown(after + source.slice(from, end)) };
  });
}

function shown(text: string): string {
  const line = text.replace(/(?<![\r\n])[\r\n]+$/, "");
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH).toWellFormed()}…` : line;
}
