import "server-only";

/** One element of DER: its tag byte and its content. */
export type DerElement = { tag: number; content: Uint8Array };

export const SEQUENCE = 0x30;
export const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const OBJECT_IDENTIFIER = 0x06;
/** Returns the tag of `[number] EXPLICIT`. */
export const explicit = (number: number) => 0xa0 | number;

/**
 * Parses a sequence of elements. Refuses tags above 30 and lengths of more than three bytes, which certificates within
 * our size limit cannot have.
 * @throws RangeError
 * @see https://www.itu.int/rec/T-REC-X.690, section 8.1
 */
export function derElements(bytes: Uint8Array): DerElement[] {
  const elements: DerElement[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [tag = 0, first = 0] = bytes.subarray(at, at + 2);
    const more = first < 0x80 ? 0 : first & 0x7f;
    const start = at + 2 + more;
    if ((tag & 0x1f) === 0x1f || first === 0x80 || more > 3 || start > bytes.length) throw new RangeError("not DER");
    const length = more === 0 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    at = start + length;
    if (at > bytes.length) throw new RangeError("not DER");
    elements.push({ tag, content: bytes.subarray(start, at) });
  }
  return elements;
}
