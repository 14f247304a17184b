/** What this device keeps for one build of the program, and how the worker asks the server. */
export type Device = {
  readonly pages: Cache;
  readonly assets: Cache;
  /** Files that pages name, but load as parts of another one: they are not kept. */
  readonly parts: readonly string[];
  readonly fetch: (address: string | Request, init?: RequestInit) => Promise<Response>;
};

const PREFIX = "mar-discovery-";

/** Returns what the device keeps for a build. Scripts of another build are never beside its pages. */
export async function deviceOf(build: string, parts: readonly string[]): Promise<Device> {
  const [pages, assets] = await Promise.all(cacheNames(build).map((name) => caches.open(name)));
  if (!pages || !assets) throw new Error("The browser opens no cache.");
  return { pages, assets, parts, fetch: (address, init) => fetch(address, init) };
}

/** Deletes what the device keeps, except for a build. */
export async function forget(except?: string): Promise<void> {
  const kept = except === undefined ? [] : cacheNames(except);
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !kept.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

function cacheNames(build: string): string[] {
  return ["pages", "assets"].map((what) => `${PREFIX}${what}-${build}`);
}
