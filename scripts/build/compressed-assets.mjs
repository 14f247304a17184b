import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WORTH_BYTES = 256;

/**
 * Writes a Brotli and a gzip file beside each script and style of a build, at the highest compression.
 * @param {string} directory the build's static files
 * @returns {Promise<void>}
 */
export async function compressAssets(directory) {
  const names = await readdir(directory, { recursive: true });
  for (const name of names.filter((each) => /\.(?:js|css|svg|json)$/.test(each))) {
    const file = join(directory, name);
    const bytes = await readFile(file);
    if (bytes.length < WORTH_BYTES) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
    await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  }
}
