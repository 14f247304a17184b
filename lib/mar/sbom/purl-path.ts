/** Returns a package URL without its qualifiers and its subpath. */
export function withoutQualifiers(purl: string): string {
  const end = purl.search(/[?#]/);
  return end < 0 ? purl : purl.slice(0, end);
}
