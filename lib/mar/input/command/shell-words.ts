const CLOSING: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ["`", "`"],
  ["“", "”"],
  ["‘", "’"],
  ["„", "“"],
  ["«", "»"],
]);

/**
 * Splits a line into commands, each as its words: at `&&`, `||`, `|`, `;` and a lone `&`. Removes quotes and a comment
 * after `#` or a lone `//`. Leaves shell expansions as written.
 */
export function shellCommands(line: string): string[][] {
  // Looked up once; otherwise a line of opening quotes would be searched to its end for each of them.
  const last = new Map([...CLOSING.values()].map((closing) => [closing, line.lastIndexOf(closing)]));
  const commands: string[][] = [];
  let words: string[] = [];
  let word: string | undefined;
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = () => {
    endWord();
    if (words.length > 0) commands.push(words);
    words = [];
  };
  for (let at = 0; at < line.length; at++) {
    const char = line[at] ?? "";
    const next = line[at + 1] ?? "";
    if (/\s/.test(char)) endWord();
    else if (word === undefined && (char === "#" || (char === "/" && /^\/\/(?:\s|$)/.test(line.slice(at, at + 3)))))
      break;
    else if (char === ";" || char === "|" || (char === "&" && next === "&")) endCommand();
    else if (char === "&" && word === undefined && /^(?:\s|$)/.test(next)) endCommand();
    else if (char === "\\" && (next === "" || /[\s'"\\$&;|#()]/.test(next))) {
      word = (word ?? "") + next;
      at++;
    } else {
      const quoted = quotedAt(line, at, { startsWord: word === undefined, last });
      word = (word ?? "") + (quoted?.text ?? char);
      at += quoted ? quoted.length - 1 : 0;
    }
  }
  endCommand();
  return commands;
}

type QuoteContext = { startsWord: boolean; last: ReadonlyMap<string, number> };

/** Reads a quoted part. An unclosed quote counts only at the start of a word, where its other half was not copied. */
function quotedAt(
  line: string,
  at: number,
  { startsWord, last }: QuoteContext,
): { text: string; length: number } | undefined {
  const closing = CLOSING.get(line[at] ?? "");
  const isBeforeSpace = /^(?:\s|$)/.test(line[at + 1] ?? "");
  const end = closing !== undefined && (last.get(closing) ?? -1) > at ? line.indexOf(closing, at + 1) : -1;
  if (end >= 0) return { text: line.slice(at + 1, end), length: end - at + 1 };
  const isStray = closing === undefined ? isBeforeSpace && /["”’»]/.test(line[at] ?? "") : startsWord || isBeforeSpace;
  return isStray ? { text: "", length: 1 } : undefined;
}
