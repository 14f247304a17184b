import "server-only";
import type { DecodeTokenizer } from "cborg/interface";
import type { UnreadableSignature } from "@/lib/contract/image/signature";
import { SIGNATURE_LIMITS } from "../limits";
import { Unreadable } from "../unreadable";

/**
 * Passes tokens on up to a limit: few bytes can encode millions of empty lists and maps, or a depth that exhausts the
 * stack. Beyond it, `next` throws Unreadable `too-large`.
 */
export function boundedTokens(tokenizer: DecodeTokenizer, part: UnreadableSignature["part"]): DecodeTokenizer {
  let left: number = SIGNATURE_LIMITS.parts;
  return {
    done: () => tokenizer.done(),
    pos: () => tokenizer.pos(),
    next: () => {
      if (left === 0) throw new Unreadable("too-large", part);
      left -= 1;
      return tokenizer.next();
    },
  };
}
