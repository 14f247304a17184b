/** A part of a text, from `start` up to but not including `end`. */
export type TextBlock = { start: number; end: number; lines: number };

const MOST_LINES = 200;
const MOST_CHARACTERS = 16 * 1024;

/**
 * Cuts a text into blocks of at most 200 lines, so that a browser lays out only those on screen. Cuts between lines,
 * except in lines of more than 16 Ki characters. The blocks joined are the text.
 */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let start = 0; start < text.length; ) {
    const block = blockFrom(text, start);
    blocks.push(block);
    start = block.end;
  }
  return blocks;
}

function blockFrom(text: string, start: number): TextBlock {
  const part = text.slice(start, start + MOST_CHARACTERS);
  let lines = 0;
  let length = 0;
  while (lines < MOST_LINES) {
    const newline = part.indexOf("\n", length);
    if (newline < 0) break;
    length = newline + 1;
    lines += 1;
  }
  if (lines === MOST_LINES) return { start, end: start + length, lines };
  if (start + part.length === text.length)
    return { start, end: text.length, lines: lines + (length < part.length ? 1 : 0) };
  if (lines > 0) return { start, end: start + length, lines };
  return { start, end: start + part.length - (endsInHalf(part) ? 1 : 0), lines: 1 };
}

/** Returns whether a surrogate pair was cut in the middle. */
function endsInHalf(part: string): boolean {
  const last = part.charCodeAt(part.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}
