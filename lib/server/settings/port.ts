import "server-only";

/** Reads a TCP port, 1 to 65535, or 0 where the system is to choose a free one. */
export function parsePort(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65_535 ? port : undefined;
}
