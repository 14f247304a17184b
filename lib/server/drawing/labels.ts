import "server-only";
import { COLOURS } from "./colours";
import type { Picture } from "./picture";
import { isDrawable, textElement, widthOf } from "./typeface";

const LEFT = 72;
const RIGHT = 1128;
const SIZE = 28;
const PADDING = 18;
const GAP = 14;
const BOX = { y: 514, height: 52, radius: 10 };
/** Longest label, in characters: a longer one would leave no room for others. */
const MOST_CHARACTERS = 50;

/** Returns labels side by side in boxes, as many as fit, and the number of the others. */
export function labelElements({ labels, labelsInAll }: Pick<Picture, "labels" | "labelsInAll">): string[] {
  const parts: string[] = [];
  let x = LEFT;
  let drawn = 0;
  for (const text of labels.filter((each) => each.length <= MOST_CHARACTERS && isDrawable(each))) {
    const width = widthOf(text, SIZE, "regular") + 2 * PADDING;
    const others = labelsInAll - drawn - 1;
    if (x + width + (others > 0 ? GAP + widthOf(moreText(others), SIZE, "bold") : 0) > RIGHT) break;
    parts.push(box(x, width), label(text, x + PADDING, COLOURS.text));
    x += width + GAP;
    drawn += 1;
  }
  // A number alone would say nothing.
  if (drawn > 0 && drawn < labelsInAll) parts.push(label(moreText(labelsInAll - drawn), x + 4, COLOURS.dim));
  return parts;
}

/** Groups the digits as in the figures. */
function moreText(count: number): string {
  const digits = [...String(count)];
  return `+${digits.map((digit, index) => (index > 0 && (digits.length - index) % 3 === 0 ? `,${digit}` : digit)).join("")}`;
}

function label(text: string, x: number, fill: string): string {
  return textElement(text, { x, y: BOX.y + 36, size: SIZE, weight: "regular", fill });
}

function box(x: number, width: number): string {
  const { y, height, radius } = BOX;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${COLOURS.panel}" stroke="${COLOURS.line}" stroke-width="2"/>`;
}
