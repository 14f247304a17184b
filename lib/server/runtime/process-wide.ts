import "server-only";

const store = new Map<string, unknown>();
const KEY = Symbol.for("mar-discovery.process-wide");
type Holder = { [KEY]?: Map<string, unknown> };

/**
 * One value for the whole process. Next bundles pages and route handlers apart, so a module's own variable would
 * exist twice, and with it every cache and every limit on concurrent requests.
 */
export function processWide<T>(name: string, make: () => T): T {
  const holder: typeof globalThis & Holder = globalThis;
  holder[KEY] ??= store;
  const values = holder[KEY];
  if (!values.has(name)) values.set(name, make());
  // The name is the type's key: each is used in one place only.
  return values.get(name) as T;
}
