import "server-only";
import { decode, Tagged, Tokenizer } from "cborg";
import type { UnreadableSignature } from "@/lib/contract/image/signature";
import { orMalformed } from "../unreadable";
import { boundedTokens } from "./bounded-tokens";

/** Tags that headers may hold: dates in text, seconds since the epoch, and COSE_Sign1 itself. */
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
 * The one value that CBOR bytes hold: maps as `Map`, tags as `Tagged`. Keys must differ and lengths be definite, as COSE
 * has it.
 * @throws Unreadable
 * @see https://www.rfc-editor.org/rfc/rfc9052.html#section-9
 */
export function readCbor(bytes: Uint8Array, part: UnreadableSignature["part"]): unknown {
  return orMalformed(part, (): unknown =>
    decode(bytes, { ...STRICT, tokenizer: boundedTokens(new Tokenizer(bytes, STRICT), part) }),
  );
}
