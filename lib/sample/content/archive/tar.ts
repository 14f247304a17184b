/** One entry of a tar archive: a directory if the name ends in `/`, a symbolic link if there is a `link`. */
export type TarEntry = { name: string; content?: Buffer; link?: string; mode?: number };

const BLOCK = 512;

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, "0")}\0`;
}

function typeFlag(entry: TarEntry): string {
  if (entry.link !== undefined) return "2";
  return entry.name.endsWith("/") ? "5" : "0";
}

/**
 * Returns the header of one entry, also for contents too large to make. `size` is in bytes, `seconds` since 1970.
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */
export function tarHeader(entry: TarEntry, size: number, seconds: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(entry.name) > 100) throw new RangeError(`name too long for ustar: ${entry.name}`);
  block.write(entry.name, 0);
  block.write(octal(entry.mode ?? (entry.name.endsWith("/") ? 0o755 : 0o644), 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(seconds, 12), 136);
  // The checksum is computed with its own field filled with spaces.
  block.fill(" ", 148, 156);
  block.write(typeFlag(entry), 156);
  block.write(entry.link ?? "", 157);
  block.write("ustar\x0000", 257);
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/**
 * Returns a POSIX ustar archive, synchronously and without the current time. `modified` is in seconds since 1970.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md
 */
export function tar(entries: readonly TarEntry[], modified: number): Buffer {
  const parts: Buffer[] = [];
  for (const entry of entries) {
    const content = entry.content ?? Buffer.alloc(0);
    parts.push(tarHeader(entry, content.length, modified), content);
    const rest = content.length % BLOCK;
    if (rest > 0) parts.push(Buffer.alloc(BLOCK - rest));
  }
  parts.push(Buffer.alloc(2 * BLOCK));
  return Buffer.concat(parts);
}
