import { visibleLines } from "./visible-text";

/**
 * Returns the value at a path in a JSON document, to read: a text as it is, anything else as JSON. Without a path,
 * returns the document itself, which need not be JSON. Returns `undefined` if nothing is there.
 */
export function wholeText(bytes: Uint8Array, path: readonly (string | number)[] | undefined): string | undefined {
  // Replaces invalid UTF-8 by the replacement character.
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

/** Returns an object or list of JSON by its keys; a list's keys are its positions. */
function jsonObject(value: unknown): Readonly<Record<string | number, unknown>> | undefined {
  return typeof value === "object" && value !== null ? { ...value } : undefined;
}
