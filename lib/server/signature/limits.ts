import "server-only";

/**
 * Limits of a signature's envelope. Whatever exceeds them is refused, never cut, except the agent's name, which shows
 * that it is cut.
 */
export const SIGNATURE_LIMITS = {
  /** Bytes of one envelope. */
  envelopeBytes: 4 * 1024 * 1024,
  /** Certificates in one chain. */
  certificates: 10,
  /** Bytes of one certificate (DER). */
  certificateBytes: 16 * 1024,
  /** Values, lists and maps in one CBOR or JSON document, nested ones included; this limits the depth too. */
  parts: 2000,
  /** Characters in the signing agent's name. */
  agentCharacters: 200,
} as const;
