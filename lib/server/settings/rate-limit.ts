import "server-only";

/** The rate at which one client may cause work: a steady number of pieces per second, and a burst after a pause. */
export type RateLimit = { perSecond: number; burst: number };

/** The burst, in seconds of the steady rate. */
const BURST_SECONDS = 6;

/** The default: 10 per second, bursts of 60. */
export const DEFAULT_RATE_LIMIT: RateLimit = { perSecond: 10, burst: 10 * BURST_SECONDS };

/** Parses `10/s` or `600/min`; `"off"` means no limit. Returns `undefined` for any other text. */
export function parseRateLimit(text: string): RateLimit | "off" | undefined {
  if (text.trim() === "off") return "off";
  const match = /^\s*([1-9]\d{0,5})\s*\/\s*(s|min)\s*$/.exec(text);
  if (!match) return undefined;
  const perSecond = Number(match[1]) / (match[2] === "s" ? 1 : 60);
  return { perSecond, burst: Math.max(1, Math.round(perSecond * BURST_SECONDS)) };
}
