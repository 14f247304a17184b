/** What this device keeps for one build of the program, and how the worker asks the server. */
export type Device = {
  readonly pages: Cache;
  readonly assets: Cache;
  /** Files that pages name, but load as parts of another one: they are not kept. */
  readonly parts: readonly string[];
  /** The path below which the site is served; empty at the root of a host. */
  readonly base: string;
  readonly fetch: (address: string | Request, init?: RequestInit) => Promise<Response>;
};

/** Returns what the device keeps for a build. Scripts of another build are never beside its pages. */
export async function deviceOf(build: string, parts: readonly string[], base: string): Promise<Device> {
  const [pages, assets] = await Promise.all(cacheNames(build, base).map((name) => caches.open(name)));
  if (!pages || !assets) throw new Error("The browser opens no cache.");
  return { pages, assets, parts, base, fetch: (address, init) => fetch(address, init) };
}

/** Deletes what the device keeps of the site at a base, except for a build. */
export async function forget(base: string, except?: string): Promise<void> {
  const kept = except === undefined ? [] : cacheNames(except, base);
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(base)) && !kept.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

function cacheNames(build: string, base: string): string[] {
  return ["pages", "assets"].map((what) => `${prefixOf(base)}${what}-${build}`);
}

/** Returns how the names of a site's caches begin: one host can have several sites. */
function prefixOf(base: string): string {
  return `mar-discovery${base}-`;
}
