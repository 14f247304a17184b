import { globHolds } from "./glob";

/**
 * Returns whether a repository is in a pattern: `dotnet/` is all below it, `*` stands for any characters, and else the
 * pattern's components follow each other in the repository's name, so that `aspnet` finds `dotnet/aspnet`.
 */
export function repositoryHolds(repository: string, pattern: string): boolean {
  if (pattern.includes("*")) return globHolds(repository, pattern);
  if (pattern.endsWith("/")) return repository.startsWith(pattern.replace(/^\/+/, ""));
  return `/${repository}/`.includes(`/${pattern.replace(/^\/+/, "")}/`);
}
