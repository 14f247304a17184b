import "server-only";

/**
 * The bytes that a text of base64 stands for, or `undefined` where it is not the one spelling that those bytes have:
 * Node itself skips what it does not know.
 * @see https://www.rfc-editor.org/rfc/rfc4648.html#section-3.5
 */
export function readBase64(text: string, alphabet: "base64" | "base64url"): Uint8Array | undefined {
  const bytes = Buffer.from(text, alphabet);
  return bytes.toString(alphabet) === text ? new Uint8Array(bytes) : undefined;
}
