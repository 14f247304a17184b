import "server-only";

/** Names of a list as its pages bring them: in their order, each once, without those that the grammar refuses. */
export type NameList = {
  /** Adds a page's names; false where it has names and none of them is new. */
  add(names: readonly string[]): boolean;
  names: string[];
  /** How many different names the grammar refused. */
  dropped(): number;
};

/** An empty list. `isName` is the grammar. */
export function createNameList(isName: (text: string) => boolean): NameList {
  const seen = new Set<string>();
  const names: string[] = [];
  return {
    names,
    dropped: () => seen.size - names.length,
    add(page) {
      const before = seen.size;
      for (const name of page) {
        if (seen.has(name)) continue;
        seen.add(name);
        if (isName(name)) names.push(name);
      }
      return page.length === 0 || seen.size > before;
    },
  };
}
