import "server-only";
import {
  BIT_STRING,
  BOOLEAN,
  type DerElement,
  derElements,
  explicit,
  INTEGER,
  OBJECT_IDENTIFIER,
  OCTET_STRING,
  SEQUENCE,
} from "./der";

/** Positions of `KeyUsage`'s bits. @see https://www.rfc-editor.org/rfc/rfc5280.html#section-4.2.1.3 */
export const KEY_USAGE = {
  digitalSignature: 0,
  contentCommitment: 1,
  keyEncipherment: 2,
  dataEncipherment: 3,
  keyAgreement: 4,
  keyCertSign: 5,
  cRLSign: 6,
  encipherOnly: 7,
  decipherOnly: 8,
} as const;

/** A certificate's statements about its use that Node does not expose. */
export type CertificateExtensions = {
  basicConstraints?: { critical: boolean; isCA: boolean; pathLength?: number };
  keyUsage?: { critical: boolean; bits: ReadonlySet<number> };
  /**
   * The object identifier of the issuer's signature, in hex as encoded in DER, and that of the hash that PSS names
   * separately.
   */
  signedWith: { algorithm: string; pssHash?: string };
};

const BASIC_CONSTRAINTS = "551d13";
const KEY_USAGE_EXTENSION = "551d0f";

const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("hex");

function contentOf(element: DerElement | undefined, tag: number): Uint8Array {
  if (element?.tag !== tag) throw new RangeError("not a certificate");
  return element.content;
}

/** Returns the content of the single element that the bytes encode. */
function only(bytes: Uint8Array, tag: number): Uint8Array {
  return contentOf(derElements(bytes)[0], tag);
}

function bitsOf(content: Uint8Array): Set<number> {
  const [, ...bytes] = content;
  const positions = bytes.flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte >> (7 - bit)) & 1).map((bit) => at * 8 + bit),
  );
  return new Set(positions);
}

function basicConstraints(value: Uint8Array): { isCA: boolean; pathLength?: number } {
  const fields = derElements(only(value, SEQUENCE));
  const isCA = fields.some(({ tag, content }) => tag === BOOLEAN && content[0] !== 0);
  const length = fields.find(({ tag }) => tag === INTEGER);
  return { isCA, ...(length ? { pathLength: Number.parseInt(hex(length.content) || "0", 16) } : {}) };
}

function signedWith(algorithm: Uint8Array): CertificateExtensions["signedWith"] {
  const [identifier, parameters] = derElements(algorithm);
  const named =
    parameters?.tag === SEQUENCE ? derElements(parameters.content).find(({ tag }) => tag === explicit(0)) : undefined;
  const hash = named && derElements(only(named.content, SEQUENCE))[0];
  return {
    algorithm: hex(contentOf(identifier, OBJECT_IDENTIFIER)),
    ...(hash ? { pssHash: hex(contentOf(hash, OBJECT_IDENTIFIER)) } : {}),
  };
}

/**
 * Reads basic constraints, key usage and the kind of signature from a certificate that OpenSSL has already accepted.
 * @throws RangeError if an extension occurs twice, or the structure is not RFC 5280's
 * @see https://www.rfc-editor.org/rfc/rfc5280.html#section-4.1
 */
export function readExtensions(certificate: Uint8Array): CertificateExtensions {
  const [body, algorithm] = derElements(only(certificate, SEQUENCE));
  const wrapped = derElements(contentOf(body, SEQUENCE)).find(({ tag }) => tag === explicit(3));
  const extensions = wrapped ? derElements(only(wrapped.content, SEQUENCE)) : [];
  const found = new Map<string, { critical: boolean; value: Uint8Array }>();
  for (const extension of extensions) {
    const [identifier, ...rest] = derElements(contentOf(extension, SEQUENCE));
    const name = hex(contentOf(identifier, OBJECT_IDENTIFIER));
    if (found.has(name)) throw new RangeError("an extension occurs twice");
    const critical = rest.some(({ tag, content }) => tag === BOOLEAN && content[0] !== 0);
    found.set(name, { critical, value: contentOf(rest.at(-1), OCTET_STRING) });
  }
  const [constraints, usage] = [found.get(BASIC_CONSTRAINTS), found.get(KEY_USAGE_EXTENSION)];
  return {
    ...(constraints
      ? { basicConstraints: { critical: constraints.critical, ...basicConstraints(constraints.value) } }
      : {}),
    ...(usage ? { keyUsage: { critical: usage.critical, bits: bitsOf(only(usage.value, BIT_STRING)) } } : {}),
    signedWith: signedWith(contentOf(algorithm, SEQUENCE)),
  };
}
