import "server-only";

/** The origins whose pages may read the API: any, or those named. */
export type ApiOrigins = "any" | ReadonlySet<string>;

/**
 * Parses comma-separated origins, or `*` for any. Returns `undefined` if one is no origin as browsers send it: scheme, host, and a port unless it is
 * the usual one.
 */
export function parseApiOrigins(text: string): ApiOrigins | undefined {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length === 1 && parts[0] === "*") return "any";
  const origins = parts.map(originIn);
  return origins.every((origin) => origin !== undefined) ? new Set(origins) : undefined;
}

function originIn(text: string): string | undefined {
  if (!/^https?:\/\/[^/?#@\s\\*]+\/?$/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).origin;
}
