import "server-only";

/** Returns whole numbers, ascending, as their differences in seven bits a byte: a number of an SBOM takes one or two bytes. */
export function packed(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const number of numbers) {
    let rest = number - last;
    last = number;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** Returns what `packed` took. */
export function unpacked(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let last = 0;
  let rest = 0;
  let weight = 1;
  for (const byte of bytes) {
    rest += (byte % 128) * weight;
    weight *= 128;
    if (byte >= 128) continue;
    last += rest;
    numbers.push(last);
    rest = 0;
    weight = 1;
  }
  return numbers;
}
