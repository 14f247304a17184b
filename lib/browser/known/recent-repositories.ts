import { readKeptText, writeKeptText } from "./kept-text";

/** The key under which the device saves the names of the repositories opened last. */
export const RECENT_KEY = "recent-repositories";

/** The maximum number of repositories that are saved. */
const KEPT = 12;

/**
 * Returns the names of the repositories opened last on this device, the last one first. Returns an empty list if
 * nothing is stored.
 */
export function readRecent(): readonly string[] {
  return readKeptText(RECENT_KEY).split("\n", KEPT).filter(Boolean);
}

/** Saves a repository as the one opened last. */
export function rememberRecent(repository: string): void {
  const names = [repository, ...readRecent().filter((name) => name !== repository)].slice(0, KEPT);
  writeKeptText(RECENT_KEY, names.join("\n"));
}

export function forgetRecent(): void {
  writeKeptText(RECENT_KEY, "");
}
