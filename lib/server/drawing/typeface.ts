import "server-only";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

/** Static instances of the typeface that pages use: a picture is drawn once and needs no range of weights. */
const FILES = {
  regular: "@fontsource/inter/files/inter-latin-400-normal.woff",
  bold: "@fontsource/inter/files/inter-latin-600-normal.woff",
} as const;

export type Weight = keyof typeof FILES;

/** A line of text as an outline, in the units of the typeface, and its width in them. */
type Outline = { path: string; width: number };

/** The forms of letters that the style sheet chooses. */
const FEATURES = ["cv05", "cv11", "ss03"];

const fonts = new Map<Weight, Font>();

function fontOf(weight: Weight): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const font = create(readFileSync(createRequire(import.meta.url).resolve(FILES[weight])));
  if (!("layout" in font)) throw new Error(`${FILES[weight]} is a collection`);
  fonts.set(weight, font);
  return font;
}

/** Returns true if the typeface has every character of a text: otherwise a box would stand in its place. */
export function isDrawable(text: string): boolean {
  const font = fontOf("regular");
  return [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}

/** Returns the width of a text in pixels. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const font = fontOf(weight);
  return (font.layout(text, FEATURES).advanceWidth * size) / font.unitsPerEm;
}

/** Returns a text as an SVG element whose line stands at `x` and `y`. */
export function textElement(
  text: string,
  { x, y, size, weight, fill }: { x: number; y: number; size: number; weight: Weight; fill: string },
): string {
  const scale = size / fontOf(weight).unitsPerEm;
  const { path } = outlineOf(text, weight);
  // The typeface's own axis points upwards.
  return `<path fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})" d="${path}"/>`;
}

function outlineOf(text: string, weight: Weight): Outline {
  const { glyphs, positions, advanceWidth } = fontOf(weight).layout(text, FEATURES);
  let x = 0;
  const path = glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const moved = glyph.path.translate(x + xOffset, yOffset).toSVG();
    x += xAdvance;
    return moved;
  });
  return { path: path.join(""), width: advanceWidth };
}
