import "server-only";

/** Bounds on a signature's envelope. What is beyond them is refused, never cut, the agent's name excepted, which says so. */
export const SIGNATURE_LIMITS = {
  /** Bytes of one envelope. */
  envelopeBytes: 4 * 1024 * 1024,
  /** Certificates of one chain. */
  certificates: 10,
  /** Bytes of one certificate (DER). */
  certificateBytes: 16 * 1024,
  /** Values, lists and maps in one CBOR or JSON document, nested ones included; so it bounds the depth as well. */
  parts: 2000,
  /** Characters of the signing agent's name. */
  agentCharacters: 200,
} as const;
