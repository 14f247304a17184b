import "server-only";

const store = new Map<string, unknown>();
const KEY = Symbol.for("mar-discovery.process-wide");
type Holder = { [KEY]?: Map<string, unknown> };

/**
 * Returns the one value of this name in the process. Next bundles pages and route handlers separately, so a module
 * variable would exist twice, and with it every cache and every limit on concurrent requests.
 */
export function processWide<T>(name: string, make: () => T): T {
  const holder: typeof globalThis & Holder = globalThis;
  holder[KEY] ??= store;
  const values = holder[KEY];
  if (!values.has(name)) values.set(name, make());
  // The name stands for the type: each is used in one place only.
  return values.get(name) as T;
}
