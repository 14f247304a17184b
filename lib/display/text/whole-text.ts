import { visibleLines } from "./visible-text";

/**
 * What stands in a JSON document at this place, to be read: a text as it is, anything else as JSON. Without a path it is the document
 * itself, which need not be JSON. `undefined` where nothing stands there.
 */
export function wholeText(bytes: Uint8Array, path: readonly (string | number)[] | undefined): string | undefined {
  // Replaces what is no UTF-8 by a sign that says so.
  const document = new TextDecoder().decode(bytes);
  if (!path) return visibleLines(document);
  let value: unknown = JSON.parse(document);
  for (const key of path) {
    const within = jsonObject(value);
    if (!within || !Object.hasOwn(within, key)) return undefined;
    value = within[key];
  }
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return visibleLines(text);
}

/** An object or list of JSON by its keys; a list's are its positions. */
function jsonObject(value: unknown): Readonly<Record<string | number, unknown>> | undefined {
  return typeof value === "object" && value !== null ? { ...value } : undefined;
}
