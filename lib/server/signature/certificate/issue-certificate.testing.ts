import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** Issues certificates of every kind, valid and invalid, for tests: Node can read certificates but not issue them. */

export type Keys = { privateKey: KeyObject; publicKey: KeyObject };

export const ecKeys = (namedCurve = "P-256"): Keys => generateKeyPairSync("ec", { namedCurve });

const RSA_KEYS = new Map<number, Keys>();

/** Generating long keys is slow, so each length is made once. */
export function rsaKeys(modulusLength: number): Keys {
  const keys = RSA_KEYS.get(modulusLength) ?? generateKeyPairSync("rsa", { modulusLength });
  RSA_KEYS.set(modulusLength, keys);
  return keys;
}

export type CertificateRecipe = {
  /** Attributes by object identifier, in their order of encoding. */
  subject: readonly (readonly [identifier: string, value: string])[];
  keys: Keys;
  /** Self-issued if left out. */
  issuer?: CertificateRecipe;
  from?: string;
  to?: string;
  /** No basic constraints if left out. */
  constraints?: { isCA: boolean; pathLength?: number; critical?: boolean };
  /** Bit positions. No key usage if left out. */
  usage?: readonly number[];
  usageIsCritical?: boolean;
  purposes?: readonly string[];
  hash?: "sha1" | "sha256";
  /** An extension to include twice. */
  twice?: boolean;
};

export const COMMON_NAME = "2.5.4.3";
export const ORGANIZATION = "2.5.4.10";
export const COUNTRY = "2.5.4.6";

const SIGNED_WITH = {
  ec: { sha1: "1.2.840.10045.4.1", sha256: "1.2.840.10045.4.3.2" },
  rsa: { sha1: "1.2.840.113549.1.1.5", sha256: "1.2.840.113549.1.1.11" },
} as const;

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const TRUE = der(0x01, Buffer.from([0xff]));

function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = rest.flatMap((number) => {
    const sevens = [number & 0x7f];
    for (let left = number >>> 7; left > 0; left >>>= 7) sevens.unshift((left & 0x7f) | 0x80);
    return sevens;
  });
  return der(0x06, Buffer.from([first * 40 + second, ...bytes]));
}

function name(subject: CertificateRecipe["subject"]): Buffer {
  return sequence(
    ...subject.map(([type, value]) => der(0x31, sequence(identifier(type), der(0x0c, Buffer.from(value))))),
  );
}

function bits(positions: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2);
  for (const position of positions) bytes[position >> 3] = (bytes[position >> 3] ?? 0) | (0x80 >> (position & 7));
  return der(0x03, Buffer.from([0]), bytes);
}

function extension(dotted: string, critical: boolean, value: Uint8Array): Buffer {
  return sequence(identifier(dotted), ...(critical ? [TRUE] : []), der(0x04, value));
}

function extensions({ constraints, usage, usageIsCritical = true, purposes, twice }: CertificateRecipe): Buffer[] {
  const length = constraints?.pathLength;
  const all = [
    constraints &&
      extension(
        "2.5.29.19",
        constraints.critical ?? true,
        sequence(
          ...(constraints.isCA ? [TRUE] : []),
          ...(length === undefined ? [] : [der(0x02, Buffer.from([length]))]),
        ),
      ),
    usage && extension("2.5.29.15", usageIsCritical, bits(usage)),
    purposes && extension("2.5.29.37", false, sequence(...purposes.map(identifier))),
  ].filter((one) => one !== undefined);
  return twice ? [...all, ...all.slice(0, 1)] : all;
}

const time = (iso: string) => der(0x18, Buffer.from(`${iso.replace(/\D/g, "").slice(0, 14)}Z`));

/** Returns the certificate in DER. With ECDSA keys, the same recipe gives another signature each time. */
export function issueCertificate(recipe: CertificateRecipe): Buffer {
  const { subject, keys, issuer = recipe, from = "2020-01-01T00:00:00Z", to = "2099-12-31T23:59:59Z" } = recipe;
  const { privateKey } = issuer.keys;
  const hash = recipe.hash ?? "sha256";
  const kind = privateKey.asymmetricKeyType === "rsa" ? "rsa" : "ec";
  const algorithm = sequence(identifier(SIGNED_WITH[kind][hash]), ...(kind === "rsa" ? [der(0x05)] : []));
  const serial = createHash("sha256").update(name(subject)).digest().subarray(0, 8);
  serial[0] = 0x11;
  const own = extensions(recipe);
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    algorithm,
    name(issuer.subject),
    sequence(time(from), time(to)),
    name(subject),
    keys.publicKey.export({ type: "spki", format: "der" }),
    ...(own.length > 0 ? [der(0xa3, sequence(...own))] : []),
  );
  return sequence(body, algorithm, der(0x03, Buffer.from([0]), sign(hash, body, privateKey)));
}
