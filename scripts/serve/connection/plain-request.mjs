/** Bytes of a longer request are left to Node, which has limits of its own. */
const MOST_BYTES = 8_192;
/** A whole GET request: its target, and its header lines. No header is folded, and no byte is left over. */
const PLAIN = /^GET (\/[!-~]*) HTTP\/1\.1\r\n((?:[\w!#$%&'*+.^`|~-]+:[ -~\t]*\r\n)+)\r\n$/;
/** Headers that announce a body, or ask for something else than one answer. */
const SPECIAL = new Set(["content-length", "transfer-encoding", "trailer", "upgrade", "expect", "http2-settings"]);

/** @typedef {{ url: string, headers: Record<string, string> }} PlainRequest */

/**
 * Reads what a connection received, if that is one whole GET request of the plainest kind. Everything else is for Node's parser to judge: it
 * is the only one that refuses requests, waits for their rest, or reads bodies.
 * @param {Buffer} bytes
 * @returns {PlainRequest | undefined} header names in lower case
 * @see https://www.rfc-editor.org/rfc/rfc9112#name-message-format
 */
export function plainRequest(bytes) {
  if (bytes.byteLength > MOST_BYTES) return undefined;
  const [, url, lines] = PLAIN.exec(bytes.toString("latin1")) ?? [];
  if (url === undefined || lines === undefined) return undefined;
  /** @type {Record<string, string>} */
  const headers = Object.create(null);
  for (let at = 0; at < lines.length; ) {
    const end = lines.indexOf("\r\n", at);
    const colon = lines.indexOf(":", at);
    const name = lines.slice(at, colon).toLowerCase();
    // Whether headers of one name are joined, or refused, depends on the name.
    if (name in headers || SPECIAL.has(name)) return undefined;
    headers[name] = lines.slice(colon + 1, end).trim();
    at = end + 2;
  }
  const { connection = "keep-alive", host } = headers;
  return host !== undefined && connection.toLowerCase() === "keep-alive" ? { url, headers } : undefined;
}
