import "server-only";
import * as z from "zod/mini";
import { signatureAlgorithmSchema } from "@/lib/contract/image/signature";
import { Unreadable } from "../unreadable";
import { readBase64 } from "./base64";
import type { Envelope } from "./envelope";
import { readJson } from "./json";

const NAMES = { algorithm: "alg", critical: "crit", contentType: "cty", chain: "x5c" } as const;

const headersSchema = z.record(z.string(), z.unknown());
const envelopeSchema = z.strictObject({
  payload: z.string(),
  protected: z.string(),
  header: headersSchema,
  signature: z.string(),
});
const chainSchema = z.array(z.string());
const timeSchema = z.iso.datetime({ offset: true });

function bytesOf(text: string): Uint8Array {
  const bytes = readBase64(text, "base64url");
  if (!bytes) throw new Unreadable("malformed", "envelope");
  return bytes;
}

function chainOf(value: unknown): Uint8Array[] {
  const chain = chainSchema.safeParse(value).data?.map((text) => readBase64(text, "base64"));
  if (!chain?.every((certificate) => certificate !== undefined)) throw new Unreadable("malformed", "certificates");
  return chain;
}

function readTime(value: unknown): Date | undefined {
  const text = timeSchema.safeParse(value).data;
  return text === undefined ? undefined : new Date(text);
}

/**
 * Parses a JWS in flattened JSON form, the only form of JWS in the Notary Project.
 * @throws Unreadable
 * @see https://github.com/notaryproject/specifications/blob/v1.1.0/specs/signature-envelope-jws.md
 */
export function readJwsEnvelope(bytes: Uint8Array): Envelope {
  const envelope = envelopeSchema.safeParse(readJson(bytes, "envelope")).data;
  if (!envelope) throw new Unreadable("malformed", "envelope");
  const { payload, protected: signed, header, signature } = envelope;
  const headers = headersSchema.safeParse(readJson(bytesOf(signed), "protected-headers")).data;
  if (!headers) throw new Unreadable("malformed", "protected-headers");
  return {
    kind: "jws",
    names: NAMES,
    protected: new Map(Object.entries(headers)),
    unprotected: new Map(Object.entries(header)),
    payload: bytesOf(payload),
    signature: bytesOf(signature),
    signedBytes: Buffer.from(`${signed}.${payload}`, "ascii"),
    chain: chainOf(header[NAMES.chain]),
    algorithm: signatureAlgorithmSchema.safeParse(headers[NAMES.algorithm]).data,
    readTime,
  };
}
