import "server-only";

const [SPACE, TAB] = [0x20, 0x09];
const [DASH, QUESTION, COLON] = [0x2d, 0x3f, 0x3a];

/**
 * A bound of how deeply the collections of a YAML text nest: block collections by their indents, and every opening bracket, as
 * without a parser nobody knows which of the closing ones are text. A parser that recurses runs out of its stack on a small
 * text, and that can end the whole process, so this runs before it, in one pass.
 */
export function mostYamlDepth(text: string): number {
  /** Indents of the block collections around the line. */
  const indents: number[] = [];
  let [brackets, blocks] = [0, 0];
  for (const line of text.split("\n")) {
    for (const indent of collectionsOf(line)) {
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
      indents.push(indent);
    }
    blocks = Math.max(blocks, indents.length);
    for (const character of line) if (character === "[" || character === "{") brackets += 1;
  }
  return blocks + brackets;
}

/** Where collections begin in a line: behind its indent, and behind each `- `, `? ` or `: ` that stands before its content. */
function collectionsOf(line: string): number[] {
  const found: number[] = [];
  let at = 0;
  for (;;) {
    while (line.charCodeAt(at) === SPACE || line.charCodeAt(at) === TAB) at += 1;
    if (at >= line.length) return found;
    found.push(at);
    const [code, next] = [line.charCodeAt(at), line.charCodeAt(at + 1)];
    const isIndicator = code === DASH || code === QUESTION || code === COLON;
    if (!isIndicator || !(Number.isNaN(next) || next === SPACE || next === TAB)) return found;
    at += 1;
  }
}
