/** Components that repository names begin with, mostly one, and the number of names that have them. */
export type Namespace = { name: string; count: number };

/** Returns the namespaces by size, the largest first. */
export function namespacesOf(names: readonly string[]): Namespace[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const namespace = namespaceOf(name);
    counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Returns the first component of a repository's name. */
export function namespaceOf(name: string): string {
  const slash = name.indexOf("/");
  return slash < 0 ? name : name.slice(0, slash);
}

/** Returns true if a repository is in a namespace: `dotnet/framework/sdk` is in `dotnet` and in `dotnet/framework`. */
export function isInNamespace(name: string, namespace: string): boolean {
  return name === namespace || name.startsWith(`${namespace}/`);
}

/**
 * Returns how many repositories are in a namespace.
 * @param names in code-unit order
 */
export function countInNamespace(names: readonly string[], namespace: string): number {
  const own = names[firstFrom(names, namespace)] === namespace ? 1 : 0;
  // "0" comes right after "/".
  return own + firstFrom(names, `${namespace}0`) - firstFrom(names, `${namespace}/`);
}

/** Returns the position of the first name that is not before a text. */
function firstFrom(names: readonly string[], text: string): number {
  let [from, to] = [0, names.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((names[middle] ?? "") < text) from = middle + 1;
    else to = middle;
  }
  return from;
}
