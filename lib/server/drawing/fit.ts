import "server-only";
import { type Weight, widthOf } from "./typeface";

/** A text and the size at which it fits, in pixels. */
export type Fitted = { text: string; size: number; width: number };

type Bounds = { width: number; most: number; least: number; weight: Weight };

/** Returns a text at the largest size that fits the width. If even the least does not, cuts the text in its middle. */
export function fitted(text: string, { width, most, least, weight }: Bounds): Fitted {
  const full = widthOf(text, most, weight);
  const size = Math.floor(Math.min(most, (most * width) / Math.max(full, 1)));
  if (size >= least) return { text, size, width: widthOf(text, size, weight) };
  const cut = cutInMiddle(text, (each) => widthOf(each, least, weight) <= width);
  return { text: cut, size: least, width: widthOf(cut, least, weight) };
}

/** Returns the longest text that fits and has the beginning and the end of this one, with an ellipsis between. */
export function cutInMiddle(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  let least = 0;
  let most = text.length - 1;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(shortened(text, middle))) least = middle;
    else most = middle - 1;
  }
  return shortened(text, least);
}

/** A little more of the beginning: names begin alike less often than they end alike. */
function shortened(text: string, characters: number): string {
  const end = Math.floor(characters / 2);
  return `${text.slice(0, characters - end)}…${end > 0 ? text.slice(-end) : ""}`;
}
