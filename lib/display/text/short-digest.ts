/** Returns the first twelve digits of a digest: enough to distinguish images of one repository by eye. */
export function shortDigest(digest: string): string {
  const start = digest.indexOf(":") + 1;
  return digest.slice(start, start + 12);
}
