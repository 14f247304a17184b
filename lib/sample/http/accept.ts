/** Media types of an `Accept` header, weights left out: a registry does not negotiate, it looks for its one type. */
function acceptedTypes(accept: string): string[] {
  return accept.split(",").map((part) => part.split(";")[0]?.trim().toLowerCase() ?? "");
}

/**
 * True where a client that sent this header takes a manifest of that media type. MAR has no other form to offer: to
 * others it says that there is no such manifest.
 */
export function accepts(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined) return false;
  return acceptedTypes(accept).some((type) => type === mediaType || type === "*/*" || type === "application/*");
}
