/** What is kept under one name. */
export type Shelf = Pick<Cache, "match" | "put" | "delete" | "keys">;

/** What this device keeps for one build of the program, and how the worker asks the server. */
export type Device = {
  readonly pages: Shelf;
  readonly assets: Shelf;
  /** Files that pages name, but load as parts of another one: they are not kept. */
  readonly parts: readonly string[];
  /** The path below which the site is served; empty at the root of a host. */
  readonly base: string;
  readonly fetch: (address: string | Request, init?: RequestInit) => Promise<Response>;
};

/** Returns what the device keeps for a build. Scripts of another build are never beside its pages. */
export async function deviceOf(build: string, parts: readonly string[], base: string): Promise<Device> {
  const names = cacheNames(build, base);
  const [pages, assets] = await Promise.all([openShelf(names[0]), openShelf(names[1])]);
  return { pages, assets, parts, base, fetch: (address, init) => fetch(address, init) };
}

/**
 * Opens what is kept under a name. If the browser does not open or read it, because its disk is full or it may store
 * nothing, it holds nothing: then the server alone answers.
 */
async function openShelf(name: string): Promise<Shelf> {
  const cache = await caches.open(name).catch(() => undefined);
  return {
    match: async (asked, options) => cache?.match(asked, options).catch(() => undefined),
    keys: async () => (await cache?.keys().catch(() => undefined)) ?? [],
    put: async (asked, answer) => cache?.put(asked, answer),
    delete: async (asked) => (await cache?.delete(asked)) ?? false,
  };
}

/** Deletes what the device keeps of the site at a base, except for a build. */
export async function forget(base: string, except?: string): Promise<void> {
  const kept: readonly string[] = except === undefined ? [] : cacheNames(except, base);
  const all = await caches.keys().catch(() => []);
  const names = all.filter((name) => name.startsWith(prefixOf(base)) && !kept.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

function cacheNames(build: string, base: string): [pages: string, assets: string] {
  return [`${prefixOf(base)}pages-${build}`, `${prefixOf(base)}assets-${build}`];
}

/** Returns how the names of a site's caches begin: one host can have several sites. */
function prefixOf(base: string): string {
  return `mar-discovery${base}-`;
}
