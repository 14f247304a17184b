import "server-only";
import { decode, Tagged, Tokenizer } from "cborg";
import type { UnreadableSignature } from "@/lib/contract/image/signature";
import { orMalformed } from "../unreadable";
import { boundedTokens } from "./bounded-tokens";

/** Tags allowed in headers: dates as text, seconds since the epoch, and COSE_Sign1 itself. */
const TAGS = [0, 1, 18];

const STRICT = {
  useMaps: true,
  rejectDuplicateMapKeys: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  tags: Tagged.preserve(...TAGS),
};

/**
 * Parses the one value in CBOR bytes: maps become `Map`, tags `Tagged`. Keys must be unique and lengths definite, as
 * COSE requires.
 * @throws Unreadable
 * @see https://www.rfc-editor.org/rfc/rfc9052.html#section-9
 */
export function readCbor(bytes: Uint8Array, part: UnreadableSignature["part"]): unknown {
  return orMalformed(part, (): unknown =>
    decode(bytes, { ...STRICT, tokenizer: boundedTokens(new Tokenizer(bytes, STRICT), part) }),
  );
}
