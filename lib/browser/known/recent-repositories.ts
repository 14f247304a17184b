import { readKeptText, writeKeptText } from "./kept-text";

/** Where the device keeps the names of the repositories opened last. */
export const RECENT_KEY = "recent-repositories";

/** Most repositories that the device keeps. */
const KEPT = 12;

/** Names of the repositories opened last on this device, the last one first; none where the device stores nothing. */
export function readRecent(): readonly string[] {
  return readKeptText(RECENT_KEY).split("\n", KEPT).filter(Boolean);
}

/** Keeps a repository as the one opened last. */
export function rememberRecent(repository: string): void {
  const names = [repository, ...readRecent().filter((name) => name !== repository)].slice(0, KEPT);
  writeKeptText(RECENT_KEY, names.join("\n"));
}

export function forgetRecent(): void {
  writeKeptText(RECENT_KEY, "");
}
