import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { root } from "./root.mjs";

/** The mark is on a field of 20 by 20. */
const FIELD = 20;

/**
 * The icons of the installed site: `mark` is the part of the width that the mark's field takes, and `ground` the colour
 * behind it. Systems cut a maskable icon to shapes of their own, of which all have the middle 80 %.
 * @type {readonly { file: string, size: number, mark: number, ground?: string }[]}
 */
export const ICONS = [
  { file: "app/manifest.webmanifest/icon-192.png", size: 192, mark: 1 },
  { file: "app/manifest.webmanifest/icon-512.png", size: 512, mark: 1 },
  { file: "app/manifest.webmanifest/icon-maskable.png", size: 512, mark: 0.66, ground: "#ffffff" },
  { file: "public/apple-touch-icon.png", size: 180, mark: 0.72, ground: "#ffffff" },
];

/**
 * Draws an icon from app/icon.svg. Returns a PNG.
 * @param {(typeof ICONS)[number]} icon
 * @returns {Promise<Buffer>}
 */
export async function drawIcon({ size, mark, ground }) {
  const paths = (await readFile(join(root, "app/icon.svg"), "utf8")).match(/<path[^>]*>/g)?.join("") ?? "";
  const scale = (size * mark) / FIELD;
  const edge = (size * (1 - mark)) / 2;
  const behind = ground ? `<rect width="${size}" height="${size}" fill="${ground}"/>` : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${behind}<g transform="translate(${edge} ${edge}) scale(${scale})">${paths}</g></svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9, effort: 10 }).toBuffer();
}

if (import.meta.filename === process.argv[1]) {
  for (const icon of ICONS) await writeFile(join(root, icon.file), await drawIcon(icon));
}
