/** Reads the text saved under a key. Returns an empty text if there is none, as storage can be forbidden. */
export function readKeptText(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Saves a text on this device; removes it if it is empty. Does nothing if storage is forbidden or full. */
export function writeKeptText(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // Then it lasts until the page is closed.
  }
}
