import "server-only";

/**
 * Returns true if `If-None-Match` names this validator. A cache may have made either weak by compressing, which does not matter to a reader.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match
 */
export function namesValidator(header: string, etag: string): boolean {
  if (header === etag) return true;
  const opaque = opaqueOf(etag);
  return header.split(",").some((each) => {
    const value = each.trim();
    return value === "*" || opaqueOf(value) === opaque;
  });
}

function opaqueOf(validator: string): string {
  return validator.startsWith("W/") ? validator.slice(2) : validator;
}
