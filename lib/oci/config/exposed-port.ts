/** A port that an image declares. `number` and `protocol` are missing if the text is not a port. */
export type ExposedPort = { text: string; number?: number; protocol?: string };

/**
 * Reads `8080/tcp`, `53/udp` or `8080`, which is TCP. If the text is not a port, returns only the text.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties
 */
export function exposedPort(text: string): ExposedPort {
  const [, digits, protocol = "tcp"] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/i.exec(text) ?? [];
  const number = Number(digits);
  return number >= 1 && number <= 65_535 ? { text, number, protocol: protocol.toLowerCase() } : { text };
}

/** Compares by number, then by protocol. Texts that are not ports come last. */
export function comparePorts(a: ExposedPort, b: ExposedPort): number {
  return (a.number ?? Infinity) - (b.number ?? Infinity) || compareTexts(portKey(a), portKey(b));
}

/** Returns the same text for the same port, however it is written. */
export function portKey({ text, number, protocol }: ExposedPort): string {
  return number === undefined ? text : `${number}/${protocol}`;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
