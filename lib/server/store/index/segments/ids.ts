import "server-only";
import { PLACES } from "../order";

/** Ids of one row. */
export const BLOCK = 512;

/** Returns ids as bytes: of each, by how many seconds it is earlier than the one before, and its place in the second. @param ids descending */
export function encodeIds(ids: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const second = Math.floor(id / PLACES);
    put(bytes, at === 0 ? second : before - second);
    put(bytes, id % PLACES);
    before = second;
  }
  return Uint8Array.from(bytes);
}

/** Returns the ids that bytes are. */
export function decodeIds(bytes: Uint8Array): number[] {
  const ids: number[] = [];
  let second = 0;
  let at = 0;
  const next = () => {
    let value = 0;
    for (let factor = 1; at < bytes.length; factor *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte & 127) * factor;
      if (byte < 128) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const seconds = next();
    second = ids.length === 0 ? seconds : second - seconds;
    ids.push(second * PLACES + next());
  }
  return ids;
}

function put(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Returns the first ids of chunks as bytes. */
export function encodeFirsts(firsts: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * firsts.length));
  for (const [at, id] of firsts.entries()) view.setFloat64(8 * at, id);
  return new Uint8Array(view.buffer);
}

export function decodeFirsts(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength / 8 }, (_, at) => view.getFloat64(8 * at));
}
