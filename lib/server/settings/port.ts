import "server-only";

/** Parses a TCP port, 1 to 65535; 0 lets the system choose a free one. Returns `undefined` for any other text. */
export function parsePort(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65_535 ? port : undefined;
}
