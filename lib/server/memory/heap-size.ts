import "server-only";

/** V8's overhead in bytes, measured on Node 20 without pointer compression, rounded up. */
const OBJECT = 32;
const PROPERTY = 16;
const ELEMENT = 8;
const STRING = 24;
const NUMBER = 16;
const BUFFER = 200;
/** Objects with more keys become dictionaries, whose keys are separate strings. */
const SHAPED_KEYS = 64;
const DICTIONARY_ENTRY = 48;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a byte each holds.
const ONE_BYTE = /^[\u0000-\u00ff]*$/;

/**
 * Returns about how many bytes a parsed value takes in memory: strings, objects and the bytes of buffers. For plain
 * data; a value that occurs twice counts twice. Takes time linear in the data, at any depth.
 */
export function heapSize(value: unknown): number {
  let size = 0;
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === "string") size += sizeOfString(next);
    else if (typeof next === "number") size += NUMBER;
    else if (next instanceof Uint8Array) size += BUFFER + next.byteLength;
    else if (Array.isArray(next)) {
      size += OBJECT + ELEMENT * next.length;
      for (const each of next) left.push(each);
    } else if (typeof next === "object" && next !== null) {
      const entries = Object.entries(next);
      const isDictionary = entries.length > SHAPED_KEYS;
      size += OBJECT + PROPERTY * entries.length;
      for (const [key, each] of entries) {
        if (isDictionary) size += DICTIONARY_ENTRY + sizeOfString(key);
        left.push(each);
      }
    }
  }
  return size;
}

/** Returns the bytes of a string: one per character if all are Latin-1, else two. */
export function sizeOfString(text: string): number {
  return STRING + (ONE_BYTE.test(text) ? text.length : 2 * text.length);
}
