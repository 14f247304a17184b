/** The first twelve digits of a digest: enough to tell images of one repository apart by eye. */
export function shortDigest(digest: string): string {
  const start = digest.indexOf(":") + 1;
  return digest.slice(start, start + 12);
}
