import "server-only";
import { decode, Tokenizer } from "cborg/json";
import type { UnreadableSignature } from "@/lib/contract/image/signature";
import { orMalformed } from "../unreadable";
import { boundedTokens } from "./bounded-tokens";

const STRICT = { rejectDuplicateMapKeys: true };

/**
 * Parses a JSON document in UTF-8 in which no object repeats a name: two readers could each take another one. The first
 * pass finds duplicates and limits the size; the second is the platform's parser, the authority on the grammar.
 * @throws Unreadable
 * @see https://www.rfc-editor.org/rfc/rfc7515.html#section-4
 */
export function readJson(bytes: Uint8Array, part: UnreadableSignature["part"]): unknown {
  return orMalformed(part, (): unknown => {
    decode(bytes, { ...STRICT, tokenizer: boundedTokens(new Tokenizer(bytes, STRICT), part) });
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  });
}
