import "server-only";
import { isLoopback } from "./loopback";

/**
 * The origin that a text is: a scheme, a host and perhaps a port, with nothing behind them but one slash.
 * `http:` is taken for loopback addresses only. `undefined` where the text is anything else.
 */
export function parseOrigin(text: string): string | undefined {
  if (!/^https?:\/\/[^/?#@\s\\]+\/?$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === "https:" || isLoopback(url.hostname) ? url.origin : undefined;
}
