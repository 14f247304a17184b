/** What this device keeps under a key; empty where it keeps nothing, as storage can be forbidden. */
export function readKeptText(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Keeps a text on this device, none if it is empty. Where storage is forbidden or full nothing is kept. */
export function writeKeptText(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // Then it holds until the page is closed.
  }
}
