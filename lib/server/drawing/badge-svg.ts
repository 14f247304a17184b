import "server-only";
import { escaped } from "../markup/markup";
import type { Badge, Tone } from "./badge";
import { cutInMiddle } from "./fit";
import { widthOf } from "./typeface";

/** Each has a contrast of at least 4.5 with white. */
const COLOURS: Record<Tone, string> = {
  plain: "#0b5cad",
  good: "#1a7431",
  warning: "#8a5300",
  ended: "#a8321c",
  unknown: "#5b6573",
};
const LABEL = "#3a4350";
const HEIGHT = 20;
const SIZE = 11;
const PADDING = 7;
const BASELINE = 14;
/** The longest part, in pixels: a name may have 255 characters. */
const MOST = 360;
const FAMILY = "Inter,Segoe UI,Helvetica,Arial,sans-serif";

/** Returns a badge as SVG. Its texts keep their widths in every typeface. */
export function badgeSvg({ label, text, tone }: Badge): string {
  const left = part(label, 0, LABEL);
  const right = part(text, left.width, COLOURS[tone]);
  const width = left.width + right.width;
  const name = escaped(`${label}: ${text}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    `<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>`,
    `<g clip-path="url(#r)">${left.ground}${right.ground}</g>`,
    `<g fill="#fff" font-family="${FAMILY}" font-size="${SIZE}">${left.text}${right.text}</g></svg>`,
  ].join("");
}

function part(whole: string, x: number, fill: string) {
  const text = cutInMiddle(whole, (each) => widthOf(each, SIZE, "regular") <= MOST);
  const length = Math.ceil(widthOf(text, SIZE, "regular"));
  const width = length + 2 * PADDING;
  return {
    width,
    ground: `<rect x="${x}" width="${width}" height="${HEIGHT}" fill="${fill}"/>`,
    text: `<text x="${x + PADDING}" y="${BASELINE}" textLength="${length}">${escaped(text)}</text>`,
  };
}
