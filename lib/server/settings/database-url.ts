import "server-only";

/**
 * Parses the location of the snapshot store: a `postgres:` or `postgresql:` URL, a `file:` URL or the path of a SQLite
 * file. Returns the text unchanged, or `undefined` if it has none of these forms.
 */
export function parseDatabaseUrl(text: string): string | undefined {
  if (text !== text.trim() || text === "" || text.includes("\0")) return undefined;
  // A single letter before the colon is a drive, not a scheme.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return text.endsWith("/") ? undefined : text;
  if (scheme === "file") return /^file:.*[^/]$/i.test(text) ? text : undefined;
  if (scheme !== "postgres" && scheme !== "postgresql") return undefined;
  if (!/^[a-z]+:\/\/./i.test(text) || !URL.canParse(text)) return undefined;
  const { host, pathname } = new URL(text);
  return host !== "" || pathname.length > 1 ? text : undefined;
}
