import "server-only";

const [SPACE, TAB] = [0x20, 0x09];
const [DASH, QUESTION, COLON] = [0x2d, 0x3f, 0x3a];

/**
 * Returns an upper bound for the nesting of a YAML text: the depth of block collections by indentation, plus every
 * opening bracket, as only a parser knows which closing ones are text. A recursive parser can exhaust its stack on a
 * small text, which can end the process, so this runs first, in one pass.
 */
export function mostYamlDepth(text: string): number {
  /** Indentations of the block collections around the line. */
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

/** Returns where collections begin in a line: after its indentation, and after each `- `, `? ` or `: ` before its content. */
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
