/** Bytes per line. */
export const HEX_LINE_BYTES = 16;

/** Returns lines of a hexadecimal dump, from line `from` up to but not including `to`: offset, bytes, and ASCII. */
export function hexDump(bytes: Uint8Array, from: number, to: number): string {
  const lines: string[] = [];
  for (let line = from; line < to && line * HEX_LINE_BYTES < bytes.length; line += 1) {
    const offset = line * HEX_LINE_BYTES;
    const part = [...bytes.subarray(offset, offset + HEX_LINE_BYTES)];
    const digits = part.map((byte) => hex(byte, 2)).join(" ");
    lines.push(`${hex(offset, 8)}  ${digits.padEnd(HEX_LINE_BYTES * 3 - 1)}  ${part.map(asciiOf).join("")}\n`);
  }
  return lines.join("");
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, "0");
}

function asciiOf(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".";
}
