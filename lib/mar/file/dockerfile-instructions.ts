import { joinPlaced, type PlacedText, placedAt } from "./span";

/** An instruction of a Dockerfile with its continued lines joined, comments and here-documents aside. */
export type Instruction = { keyword: string; args: PlacedText; start: number };

/** What the file says before its first instruction: `# escape=`, `# syntax=`. */
export type Directives = { escape: "\\" | "`"; syntax?: PlacedText };

const DIRECTIVE = /^[ \t]*#[ \t]*(\w+)[ \t]*=[ \t]*(.*?)[ \t]*$/;
const HEREDOC = /<<-?\s*(["']?)([A-Za-z_]\w*)\1/g;

type Line = { start: number; text: string };

/**
 * The directives and instructions of a Dockerfile.
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function readInstructions(source: string): { directives: Directives; instructions: Instruction[] } {
  const lines = linesOf(source);
  const directives = readDirectives(source, lines);
  const instructions: Instruction[] = [];
  for (let at = 0; at < lines.length; ) {
    const { parts, next } = joinedFrom(source, lines, at, directives.escape);
    const joined = joinPlaced(parts);
    const [whole = "", keyword = ""] = /^\s*([A-Za-z]+)(?=\s|$)\s*/.exec(joined.text) ?? [];
    if (keyword) {
      const args = { text: joined.text.slice(whole.length), places: joined.places.slice(whole.length) };
      instructions.push({ keyword: keyword.toUpperCase(), args, start: joined.places[whole.search(/\S/)] ?? 0 });
    }
    at = /^(?:RUN|COPY|ADD)$/i.test(keyword) ? afterHeredocs(lines, next, joined.text) : next;
  }
  return { directives, instructions };
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = source.startsWith("\uFEFF") ? 1 : 0;
  for (const { 0: end, index } of source.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, text: source.slice(start, index) });
    start = index + end.length;
  }
  lines.push({ start, text: source.slice(start) });
  return lines;
}

function readDirectives(source: string, lines: readonly Line[]): Directives {
  const directives: Directives = { escape: "\\" };
  for (const { start, text } of lines) {
    const [, name = "", value = ""] = DIRECTIVE.exec(text) ?? [];
    if (!name) break;
    if (name.toLowerCase() === "escape" && value === "`") directives.escape = "`";
    if (name.toLowerCase() === "syntax" && value) {
      const from = start + text.lastIndexOf(value);
      directives.syntax = placedAt(source, { start: from, end: from + value.length });
    }
  }
  return directives;
}

const isComment = ({ text }: Line) => /^\s*#/.test(text);

/** A line and those that continue it; comments and empty lines between them are none of it. */
function joinedFrom(source: string, lines: readonly Line[], from: number, continuation: string) {
  const parts: PlacedText[] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const isPart = !isComment(line) && (parts.length === 0 || line.text.trim() !== "");
    if (!isPart && parts.length === 0) break;
    if (!isPart) continue;
    const content = line.text.replace(/[ \t]+$/, "");
    const continues = content.endsWith(continuation);
    const end = line.start + (continues ? content.length - 1 : line.text.length);
    parts.push(placedAt(source, { start: line.start, end }));
    if (!continues) break;
  }
  return { parts, next: at + 1 };
}

/** The line behind the here-documents that an instruction begins. */
function afterHeredocs(lines: readonly Line[], from: number, instruction: string): number {
  let at = from;
  for (const [, , name] of instruction.matchAll(HEREDOC)) {
    const end = lines.findIndex(({ text }, index) => index >= at && text.replace(/^\t+/, "") === name);
    // Without its end it is no here-document that could be told from instructions.
    if (end >= 0) at = end + 1;
  }
  return at;
}
