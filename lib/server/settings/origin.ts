import "server-only";
import { isLoopback } from "./loopback";

/**
 * Parses an origin: scheme, host and optional port, followed by at most one slash. `http:` is accepted for loopback
 * addresses only. Returns `undefined` for any other text.
 */
export function parseOrigin(text: string): string | undefined {
  if (!/^https?:\/\/[^/?#@\s\\]+\/?$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === "https:" || isLoopback(url.hostname) ? url.origin : undefined;
}
