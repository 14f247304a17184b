import "server-only";
import { decode, Tokenizer } from "cborg/json";
import type { UnreadableSignature } from "@/lib/contract/image/signature";
import { orMalformed } from "../unreadable";
import { boundedTokens } from "./bounded-tokens";

const STRICT = { rejectDuplicateMapKeys: true };

/**
 * The value of a JSON document in UTF-8 in which no object has a name twice: two readers could take one each. The first
 * reading finds such names and bounds the size, the second is the platform's own, which knows the grammar best.
 * @throws Unreadable
 * @see https://www.rfc-editor.org/rfc/rfc7515.html#section-4
 */
export function readJson(bytes: Uint8Array, part: UnreadableSignature["part"]): unknown {
  return orMalformed(part, (): unknown => {
    decode(bytes, { ...STRICT, tokenizer: boundedTokens(new Tokenizer(bytes, STRICT), part) });
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  });
}
