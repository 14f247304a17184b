import sharp from "sharp";

/** A decoded picture: `ink` is how many pixels of a box differ clearly from white. */
export type Pixels = { width: number; height: number; ink: (box: Box) => number };

/** Left, top, right and bottom, in pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Decodes a PNG. */
export async function pixelsOf(png: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const ink = ([left, top, right, bottom]: Box) => {
    let count = 0;
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) if ((data[(y * width + x) * channels] ?? 255) < 200) count += 1;
    }
    return count;
  };
  return { width, height, ink };
}

/** Parts of every picture: the name, the figures, the labels, and the edges that stay empty. */
export const BOXES = {
  name: [72, 138, 1128, 410],
  figures: [72, 435, 1128, 495],
  labels: [72, 512, 1128, 570],
  right: [1130, 120, 1200, 630],
  bottom: [0, 572, 1200, 630],
} as const satisfies Record<string, Box>;
