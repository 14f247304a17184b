import "server-only";
import { fileURLToPath } from "node:url";

/** Where the snapshot store is. */
export type DatabaseLocation =
  | { kind: "memory" }
  | { kind: "sqlite"; path: string }
  | { kind: "postgres"; url: string };

/**
 * Parses the location of the snapshot store: `memory:`, a `postgres:` or `postgresql:` URL, a `file:` URL, or the path of a SQLite file with
 * or without `sqlite:` before it. Returns `undefined` for any other text.
 */
export function parseDatabaseUrl(text: string): DatabaseLocation | undefined {
  if (text !== text.trim() || text === "" || text.includes("\0")) return undefined;
  if (text === "memory:") return { kind: "memory" };
  // A single letter before the colon is a drive, not a scheme.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return sqliteAt(text);
  // Two slashes and no third begin a host, and none has the file.
  if (/^sqlite:\/\/(?!\/)/i.test(text)) return undefined;
  if (scheme === "sqlite") return sqliteAt(text.replace(/^sqlite:(?:\/\/)?/i, ""));
  if (scheme === "file") return sqliteAt(pathOf(text));
  if (scheme !== "postgres" && scheme !== "postgresql") return undefined;
  if (!/^[a-z]+:\/\/./i.test(text) || !URL.canParse(text)) return undefined;
  const { host, pathname } = new URL(text);
  return host !== "" || pathname.length > 1 ? { kind: "postgres", url: text } : undefined;
}

function sqliteAt(path: string): DatabaseLocation | undefined {
  // Each thread that opened SQLite's own name for no file would have a database of its own.
  if (path === ":memory:") return { kind: "memory" };
  return isPath(path) ? { kind: "sqlite", path } : undefined;
}

function isPath(path: string): boolean {
  return path !== "" && !/[/\\]$/.test(path) && path !== "." && path !== "..";
}

/** Returns the path of a `file:` URL; a relative one is a path after the colon. */
function pathOf(url: string): string {
  if (!/^file:\/\//i.test(url)) return url.slice("file:".length);
  try {
    return fileURLToPath(url);
  } catch {
    // Another host's file.
    return "";
  }
}
