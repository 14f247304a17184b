/** The first component of repository names, and the number of names that have it. */
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
