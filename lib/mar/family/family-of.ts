import { isInNamespace } from "../name/namespace";
import { FAMILIES, type Family } from "./families";

/** Families by namespace, the longest first: `dotnet/framework` before `dotnet`. */
const NAMESPACES = FAMILIES.flatMap(({ id, namespaces }) => namespaces.map((namespace) => ({ id, namespace }))).sort(
  (a, b) => b.namespace.length - a.namespace.length,
);

/** Returns the well-known family of a repository, if it is in one. */
export function familyOf(repository: string): Family["id"] | undefined {
  return NAMESPACES.find(({ namespace }) => isInNamespace(repository, namespace))?.id;
}
