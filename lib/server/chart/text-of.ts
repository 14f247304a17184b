import "server-only";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The text that bytes are in UTF-8, without a byte order mark; `undefined` where they are none. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = decoder.decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
