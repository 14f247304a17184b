import "server-only";

/**
 * Decodes base64 to bytes. Returns `undefined` unless the text is the canonical spelling of those bytes: Node itself
 * skips unknown characters.
 * @see https://www.rfc-editor.org/rfc/rfc4648.html#section-3.5
 */
export function readBase64(text: string, alphabet: "base64" | "base64url"): Uint8Array | undefined {
  const bytes = Buffer.from(text, alphabet);
  return bytes.toString(alphabet) === text ? new Uint8Array(bytes) : undefined;
}
