import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

/**
 * Writes the PNG files below a folder with 96 colours each, where that makes them smaller. Returns their bytes before and after.
 * @param {string} folder
 */
export async function makeSmaller(folder) {
  const total = { before: 0, after: 0 };
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith(".png")) continue;
    const file = join(folder, name);
    const data = await readFile(file);
    const small = await sharp(data)
      .png({ palette: true, colours: 96, dither: 0, effort: 10, compressionLevel: 9 })
      .toBuffer();
    const isSmaller = small.length < data.length;
    if (isSmaller) await writeFile(file, small);
    total.before += data.length;
    total.after += isSmaller ? small.length : data.length;
  }
  return total;
}
