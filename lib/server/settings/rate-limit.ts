import "server-only";

/** How much work one client may cause: so many pieces a second for long, and so many at once after a pause. */
export type RateLimit = { perSecond: number; burst: number };

/** Pieces at once, in seconds' worth of the steady rate. */
const BURST_SECONDS = 6;

/** The default: 10 a second, 60 at once. */
export const DEFAULT_RATE_LIMIT: RateLimit = { perSecond: 10, burst: 10 * BURST_SECONDS };

/** Reads `10/s` or `600/min`; `"off"` for no limit; `undefined` where it is none of them. */
export function parseRateLimit(text: string): RateLimit | "off" | undefined {
  if (text.trim() === "off") return "off";
  const match = /^\s*([1-9]\d{0,5})\s*\/\s*(s|min)\s*$/.exec(text);
  if (!match) return undefined;
  const perSecond = Number(match[1]) / (match[2] === "s" ? 1 : 60);
  return { perSecond, burst: Math.max(1, Math.round(perSecond * BURST_SECONDS)) };
}
