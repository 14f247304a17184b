import "server-only";
import sharp from "sharp";
import type { Picture } from "./picture";
import { svgOf } from "./svg";

// One picture at a time, and none of its parts is kept: pictures are cached whole.
sharp.cache(false);
sharp.concurrency(1);

/** Draws a picture. Returns a PNG. */
export async function drawPicture(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = sharp(Buffer.from(svgOf(picture)))
    .removeAlpha()
    .png({ compressionLevel: 9 });
  return new Uint8Array(await drawn.toBuffer());
}
