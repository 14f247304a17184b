import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { drawIcon, ICONS } from "./icons.mjs";
import { root } from "./root.mjs";

/** Decodes an icon to four channels. */
async function decoded(png: Buffer) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

test.each(ICONS)("$file is small and drawn from the icon of pages: else run `npm run icons`", async (icon) => {
  const bytes = readFileSync(join(root, icon.file));
  expect(bytes.byteLength).toBeLessThan(12_000);
  const [kept, drawn] = [await decoded(bytes), await decoded(await drawIcon(icon))];
  expect([kept.width, kept.height]).toEqual([icon.size, icon.size]);
  const far = kept.data.filter((value, at) => Math.abs(value - (drawn.data[at] ?? 0)) > 32);
  expect(far.length / kept.data.length).toBeLessThan(0.002);
});

test.each(ICONS.filter(({ ground }) => ground))("$file keeps the mark where no shape cuts it", async (icon) => {
  const { data, width } = await decoded(readFileSync(join(root, icon.file)));
  const middle = (width - 1) / 2;
  const outside = Array.from({ length: data.length / 4 }, (_, at) => at).filter((at) => {
    return Math.hypot((at % width) - middle, Math.floor(at / width) - middle) > 0.4 * width;
  });
  expect(outside.length).toBeGreaterThan(1_000);
  expect(outside.filter((at) => data.readUInt32BE(at * 4) !== 0xffffffff)).toEqual([]);
});
