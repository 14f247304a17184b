import "server-only";
import { FAMILIES, POPULAR_REPOSITORIES } from "@/lib/mar/family/families";
import { isInNamespace } from "@/lib/mar/name/namespace";

const POPULAR = new Map<string, number>(POPULAR_REPOSITORIES.map((name, at) => [name, at]));
const NAMESPACES = FAMILIES.flatMap(({ namespaces }) => namespaces);

/** Returns the place of a repository among those that are read: what many people use first, then the well-known families, then the rest. */
export function rankOf(repository: string): number {
  const popular = POPULAR.get(repository);
  if (popular !== undefined) return popular;
  const family = NAMESPACES.findIndex((namespace) => isInNamespace(repository, namespace));
  return POPULAR.size + (family < 0 ? NAMESPACES.length : family);
}
