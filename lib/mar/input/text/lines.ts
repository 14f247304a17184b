/** Prompts that shells print before a command. A name with a digest also has an `@`, and is not a prompt. */
const PROMPTS: readonly RegExp[] = [
  /^(?:[$>%❯➜λ»]|>>>?)\s+/,
  /^PS(?:\s+[^\s>][^>]{0,200})?>\s*/,
  /^[A-Za-z]:\\[^>]{0,200}>\s*/,
  /^(?:\([\w .-]{1,40}\)\s*)?\[?[\w.-]{1,64}@(?!sha(?:256|512):)[\w.-]{1,64}(?=[\s:\]~])[^$#%>]{0,200}[$#%>]\s+/,
  /^(?:\([\w .-]{1,40}\)\s*)?(?:~[^\s$#%>]{0,200}|\/)?\s?[$#%]\s+(?=\S)/,
];

/** Fences of Markdown, which carry no content. */
const FENCE = /^(?:```|~~~)\S*$/;

/** Zero-width characters at the ends of a line, left by copying. */
const EDGES = /^[\s\p{Cf}]+|(?<![\s\p{Cf}])[\s\p{Cf}]+$/gu;

/**
 * Returns the lines of a text that have content: continued lines joined (`\`, PowerShell's backtick, `^` of cmd),
 * without prompts. Lines that begin with `#` keep it if there are other lines: only then can it be a comment.
 */
export function linesOf(text: string): string[] {
  const joined = text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\u00a0/g, " ")
    .replace(/\\[ \t]*\n|(?<=\s)[`^][ \t]*\n/g, "");
  const lines = joined
    .split("\n")
    .map((line) => line.replace(EDGES, "").replace(/(?:^|\s)\\$/, ""))
    .filter((line) => line !== "" && !FENCE.test(line));
  return lines
    .map((line) => (lines.length > 1 && line.startsWith("#") ? line : withoutPrompt(withoutQuotes(line))))
    .filter((line) => line !== "");
}

/** Quotes around a whole line, with none inside. */
const QUOTED = /^["'`“‘«]{1,3}([^"'`“”‘’«»]*)["'`”’»]{1,3}[,;.]?$/;

function withoutQuotes(line: string): string {
  return QUOTED.exec(line)?.[1]?.replace(EDGES, "") ?? line;
}

/** Returns a line without its prompt. */
export function withoutPrompt(line: string): string {
  const prompt = PROMPTS.find((pattern) => pattern.test(line));
  return prompt ? line.replace(prompt, "").replace(EDGES, "") : line;
}
