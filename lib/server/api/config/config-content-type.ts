import "server-only";

/** Types that browsers treat as JSON and nothing else, in the grammar of RFC 6838. */
const JSON_TYPE = /^application\/[a-z0-9][a-z0-9!#$&^_.+-]{0,120}\+json$/i;

/**
 * Returns the `Content-Type` of a config: the descriptor's if it is a JSON type, else by whether the bytes are JSON.
 * @see https://www.rfc-editor.org/rfc/rfc6838#section-4.2
 */
export function configContentType(mediaType: string | undefined, bytes: Uint8Array): string {
  if (mediaType && JSON_TYPE.test(mediaType)) return mediaType;
  return isJson(bytes) ? "application/json" : "application/octet-stream";
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}
