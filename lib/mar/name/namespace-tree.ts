import { type Namespace, namespaceOf } from "./namespace";

/** A namespace of several repositories, with the first of what is in it. */
export type Branch = Namespace & {
  /** Namespaces in it that have several repositories, the largest first. */
  below: readonly Namespace[];
  /** Names of repositories that are in none of those, in order of name. */
  repositories: readonly string[];
};

/** The namespaces of a catalog. */
export type NamespaceTree = {
  /** Namespaces of several repositories, in order of name. */
  branches: readonly Branch[];
  /** Repositories that are alone in their namespace. */
  single: readonly string[];
  /** The number of namespaces that are left out. */
  more: number;
};

const MOST_BRANCHES = 60;
const MOST_SINGLE = 60;
const MOST_BELOW = 24;
const MOST_REPOSITORIES = 8;
/** What all branches have in all: a page has room for so many. */
const MOST_PARTS = 280;

/** What is below a component: one name, or several of which only the number counts. */
type Group = { first: string; count: number };
type Grown = { name: string; count: number; below: Map<string, Group> };

/** Returns the namespaces of a catalog as a tree of two levels. Of a long catalog the largest ones, with what is left out. */
export function namespaceTree(names: readonly string[]): NamespaceTree {
  const grown = [...grow(names).values()].sort((a, b) => b.count - a.count || compare(a.name, b.name));
  const several = grown.filter(({ count }) => count > 1);
  const alone = grown.slice(several.length).flatMap(({ below }) => [...below.values()].map(({ first }) => first));
  let room = MOST_PARTS;
  const branches = several.slice(0, MOST_BRANCHES).map((each) => {
    const branch = branchOf(each, room);
    room -= branch.below.length + branch.repositories.length;
    return branch;
  });
  const single = alone.sort(compare).slice(0, MOST_SINGLE);
  return {
    branches: branches.sort((a, b) => compare(a.name, b.name)),
    single,
    more: grown.length - branches.length - single.length,
  };
}

/** Returns the namespaces, each with what is in it by the component that follows. */
function grow(names: readonly string[]): Map<string, Grown> {
  const grown = new Map<string, Grown>();
  for (const name of names) {
    const top = namespaceOf(name);
    let branch = grown.get(top);
    if (!branch) {
      branch = { name: top, count: 0, below: new Map() };
      grown.set(top, branch);
    }
    branch.count += 1;
    const end = name.indexOf("/", top.length + 1);
    const below = end < 0 ? name : name.slice(0, end);
    const group = branch.below.get(below);
    if (group) group.count += 1;
    else branch.below.set(below, { first: name, count: 1 });
  }
  return grown;
}

function branchOf({ name, count, below: groups }: Grown, room: number): Branch {
  const below = [...groups]
    .map(([part, group]) => ({ name: part, count: group.count }))
    .filter((each) => each.count > 1)
    .sort((a, b) => b.count - a.count || compare(a.name, b.name))
    .slice(0, Math.min(MOST_BELOW, room));
  const repositories = [...groups.values()]
    .flatMap((group) => (group.count === 1 ? [group.first] : []))
    .sort(compare)
    .slice(0, Math.min(MOST_REPOSITORIES, room - below.length));
  return { name, count, below, repositories };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
