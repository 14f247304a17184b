/**
 * Returns the media types of an `Accept` header, without weights: a registry does not negotiate, it looks for its one
 * type.
 */
function acceptedTypes(accept: string): string[] {
  return accept.split(",").map((part) => part.split(";")[0]?.trim().toLowerCase() ?? "");
}

/**
 * Returns true if a client with this header accepts a manifest of that media type. MAR has no other form to offer:
 * otherwise it answers that there is no such manifest.
 */
export function accepts(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined) return false;
  return acceptedTypes(accept).some((type) => type === mediaType || type === "*/*" || type === "application/*");
}
