/**
 * Decodes bytes as UTF-8 and keeps every character, also a byte-order mark. Returns `undefined` if they are not UTF-8.
 */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
