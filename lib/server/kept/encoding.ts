import "server-only";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import compressible from "compressible";
import Negotiator from "negotiator";

/** A form of a body, as `Content-Encoding` names it; the one we like best first. */
const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Better than while streaming: it is done once. Higher ones take ten times as long. */
const BROTLI_QUALITY = 6;
const SHORTEST = 1_024;
/** Headers whose meaning is remembered: browsers send few different ones. */
const MOST_HEADERS = 100;

const known = new Map<string, Encoding>();

/** Returns the form that a client takes, by its `Accept-Encoding`. Without the header the body comes as it is. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return "identity";
  const before = known.get(header);
  if (before) return before;
  const accepted = new Negotiator({ headers: { "accept-encoding": header } }).encodings([...ENCODINGS]);
  const found = ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? "identity";
  if (known.size >= MOST_HEADERS) known.clear();
  known.set(header, found);
  return found;
}

/** Returns true if a body becomes shorter. */
export function isWorthEncoding(type: string, body: Buffer): boolean {
  return body.byteLength >= SHORTEST && compressible(type) === true;
}

/** Encodes a body, in a thread of the runtime. */
export function encode(body: Buffer, encoding: Exclude<Encoding, "identity">): Promise<Buffer> {
  if (encoding === "gzip") return promisify(gzip)(body);
  return promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}
