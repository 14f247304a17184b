import { joinPlaced, type PlacedText, placedAt, placedSlice } from "../span";
import { quotedWords } from "./quoted-words";
import type { EscapeMark } from "./word";

/**
 * An instruction of a Dockerfile with its continued lines joined, without comments, and the here-documents after it.
 */
export type Instruction = { keyword: string; args: PlacedText; start: number; heredocs: PlacedText[] };

/** The directives before the first instruction: `# escape=`, `# syntax=`. */
export type Directives = { escape: EscapeMark; syntax?: PlacedText };

const DIRECTIVE = /^#[ \t]*([A-Za-z]\w*)[ \t]*=([^\r\n]*)$/;
const KNOWN_DIRECTIVES: ReadonlySet<string> = new Set(["syntax", "escape", "check"]);
const HEREDOC = /^\d*<<(-?)(["']?)([^<"'\s]+)\2$/;

type Line = { start: number; text: string };

/**
 * Returns the directives and instructions of a Dockerfile.
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function readInstructions(source: string): { directives: Directives; instructions: Instruction[] } {
  const lines = linesOf(source);
  const directives = readDirectives(source, lines);
  const heredocs = new HeredocReader(source, lines, directives.escape);
  const instructions: Instruction[] = [];
  for (let at = 0; at < lines.length; ) {
    const { parts, next } = joinedFrom(source, lines, at, directives.escape);
    const instruction = readInstruction(joinPlaced(parts));
    const { bodies, after } = heredocs.read(instruction, next);
    if (instruction) instructions.push({ ...instruction, heredocs: bodies });
    at = after;
  }
  return { directives, instructions };
}

/** Reads an instruction from joined lines; also the one after `ONBUILD`. */
export function readInstruction(joined: PlacedText): Instruction | undefined {
  const [whole = "", keyword = ""] = /^\s*([A-Za-z]+)(?=\s|$)\s*/.exec(joined.text) ?? [];
  if (!keyword) return undefined;
  const start = joined.places[whole.search(/\S/)] ?? 0;
  return { keyword: keyword.toUpperCase(), args: placedSlice(joined, whole.length), start, heredocs: [] };
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

/** Reads the directives. A `#!` line may come first. Anything but a known directive ends them. */
function readDirectives(source: string, lines: readonly Line[]): Directives {
  const directives: Directives = { escape: "\\" };
  for (const [at, { start, text }] of lines.entries()) {
    if (at === 0 && text.startsWith("#!")) continue;
    const [, name = "", rest = ""] = DIRECTIVE.exec(text.trim()) ?? [];
    const [key, value] = [name.toLowerCase(), rest.trim()];
    if (!KNOWN_DIRECTIVES.has(key)) break;
    if (key === "escape" && value === "`") directives.escape = "`";
    if (key === "syntax" && value) {
      const from = start + text.lastIndexOf(value);
      directives.syntax = placedAt(source, { start: from, end: from + value.length });
    }
  }
  return directives;
}

const isComment = ({ text }: Line) => text.trimStart().startsWith("#");

/** Joins a line and its continuations, without comments and empty lines between them. */
function joinedFrom(source: string, lines: readonly Line[], from: number, mark: string) {
  const parts: PlacedText[] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const isPart = !isComment(line) && (parts.length === 0 || line.text.trim() !== "");
    if (!isPart && parts.length === 0) break;
    if (!isPart) continue;
    const content = line.text.trimEnd();
    // An escaped escape character is the character itself.
    const continues = content.endsWith(mark) && content.at(-2) !== mark;
    const end = line.start + (continues ? content.length - 1 : line.text.length);
    parts.push(placedAt(source, { start: line.start, end }));
    if (!continues) break;
  }
  return { parts, next: at + 1 };
}

class HeredocReader {
  /** The ascending line numbers of each text, and of each text without leading tabs. */
  readonly #ends = new Map<string, number[]>();

  constructor(
    private readonly source: string,
    private readonly lines: readonly Line[],
    private readonly mark: EscapeMark,
  ) {
    if (!source.includes("<<")) return;
    for (const [at, { text }] of lines.entries()) {
      this.#add(`- ${text.replace(/^\t+/, "")}`, at);
      this.#add(`  ${text}`, at);
    }
  }

  #add(key: string, at: number): void {
    const ends = this.#ends.get(key);
    if (ends) ends.push(at);
    else this.#ends.set(key, [at]);
  }

  /** Reads the here-documents of an instruction in order. Returns them and the line after them. */
  read(instruction: Instruction | undefined, from: number): { bodies: PlacedText[]; after: number } {
    const bodies: PlacedText[] = [];
    let after = from;
    for (const [, chomp, , name = ""] of this.#beginnings(instruction)) {
      const end = firstFrom(this.#ends.get(`${chomp === "-" ? "- " : "  "}${name}`) ?? [], after);
      const [first, last] = [this.lines[after], end === undefined ? undefined : this.lines[end]];
      // Without its end, a here-document cannot be distinguished from instructions.
      if (end === undefined || !first || !last) continue;
      bodies.push(placedAt(this.source, { start: first.start, end: last.start }));
      after = end + 1;
    }
    return { bodies, after };
  }

  #beginnings(instruction: Instruction | undefined): RegExpExecArray[] {
    if (!instruction?.args.text.includes("<<")) return [];
    const { keyword, args } = instruction;
    if (keyword === "ONBUILD") return this.#beginnings(readInstruction(args));
    if (!/^(?:RUN|COPY|ADD)$/.test(keyword)) return [];
    return quotedWords(args, this.mark).flatMap(({ text }) => {
      const beginning = HEREDOC.exec(text);
      return beginning ? [beginning] : [];
    });
  }
}

/** Returns the first of ascending numbers that is at least `from`. */
function firstFrom(numbers: readonly number[], from: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return numbers[low];
}
