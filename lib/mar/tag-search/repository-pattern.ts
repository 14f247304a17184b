/**
 * Returns whether a repository is in a pattern: `dotnet/` is all below it, `*` stands for any characters, and else the
 * pattern's components follow each other in the repository's name, so that `aspnet` finds `dotnet/aspnet`.
 */
export function repositoryHolds(repository: string, pattern: string): boolean {
  if (pattern.includes("*")) return hasPieces(repository, pattern.split(/\*+/));
  if (pattern.endsWith("/")) return repository.startsWith(pattern.replace(/^\/+/, ""));
  return `/${repository}/`.includes(`/${pattern.replace(/^\/+/, "")}/`);
}

/** Returns whether a text is the pieces in their order, with anything between them. */
function hasPieces(text: string, pieces: readonly string[]): boolean {
  const [first = "", ...others] = pieces;
  const last = others.pop() ?? "";
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.endsWith(last) && text.length - last.length >= at;
}
