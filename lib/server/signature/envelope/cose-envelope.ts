import "server-only";
import { encode, Tagged } from "cborg";
import * as z from "zod/mini";
import type { SignatureAlgorithm } from "@/lib/contract/image/signature";
import { Unreadable } from "../unreadable";
import { readCbor } from "./cbor";
import type { Envelope } from "./envelope";

const NAMES = { algorithm: 1, critical: 2, contentType: 3, chain: 33 } as const;

/** @see https://www.iana.org/assignments/cose/cose.xhtml#algorithms */
const ALGORITHMS: ReadonlyMap<unknown, SignatureAlgorithm> = new Map([
  [-7, "ES256"],
  [-35, "ES384"],
  [-36, "ES512"],
  [-37, "PS256"],
  [-38, "PS384"],
  [-39, "PS512"],
]);

const COSE_SIGN1 = 18;
const EPOCH_TIME = 1;

const bytesSchema = z.instanceof(Uint8Array);
const headersSchema = z.map(z.union([z.string(), z.number(), z.bigint()]), z.unknown());
const sign1Schema = z.tuple([bytesSchema, headersSchema, bytesSchema, bytesSchema]);
const chainSchema = z.array(bytesSchema);
const secondsSchema = z.number();

/** A single certificate is not in a list; several are: RFC 9360. */
function chainOf(value: unknown): Uint8Array[] {
  const chain = chainSchema.safeParse(value instanceof Uint8Array ? [value] : value).data;
  if (!chain) throw new Unreadable("malformed", "certificates");
  return chain;
}

function readTime(value: unknown): Date | undefined {
  if (!(value instanceof Tagged) || value.tag !== EPOCH_TIME) return undefined;
  const seconds = secondsSchema.safeParse(value.value).data;
  return seconds === undefined ? undefined : new Date(seconds * 1000);
}

/**
 * Parses a tagged COSE_Sign1. The chain is in the unprotected headers, or in the protected ones.
 * @throws Unreadable
 * @see https://github.com/notaryproject/specifications/blob/main/specs/signature-envelope-cose.md
 */
export function readCoseEnvelope(bytes: Uint8Array): Envelope {
  const tagged = readCbor(bytes, "envelope");
  const parts = tagged instanceof Tagged && tagged.tag === COSE_SIGN1 && sign1Schema.safeParse(tagged.value).data;
  if (!parts) throw new Unreadable("malformed", "envelope");
  const [signed, unprotected, payload, signature] = parts;
  const headers = headersSchema.safeParse(readCbor(signed, "protected-headers")).data;
  if (!headers) throw new Unreadable("malformed", "protected-headers");
  return {
    kind: "cose",
    names: NAMES,
    protected: headers,
    unprotected,
    payload,
    signature,
    signedBytes: encode(["Signature1", signed, new Uint8Array(), payload]),
    chain: chainOf(headers.get(NAMES.chain) ?? unprotected.get(NAMES.chain)),
    algorithm: ALGORITHMS.get(headers.get(NAMES.algorithm)),
    readTime,
  };
}
