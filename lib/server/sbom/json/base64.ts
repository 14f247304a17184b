import "server-only";
import { SbomFailure } from "../failure";

/** Characters decoded at a time: shorter pieces would cost more overhead than they hold. */
const AT_A_TIME = 16 * 1024;

/** Characters held back, as the last four may end in padding. */
const LAST = 4;

/**
 * Decodes base64 of either alphabet as it arrives.
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-5
 */
export class Base64Decoder {
  #held = "";

  /** Decodes what is complete so far. @throws SbomFailure `broken-base64` */
  write(text: string): Uint8Array {
    this.#held += text;
    if (this.#held.length < AT_A_TIME) return new Uint8Array();
    const length = this.#held.length - LAST;
    const whole = length - (length % 4);
    const bytes = decode(this.#held.slice(0, whole));
    this.#held = this.#held.slice(whole);
    return bytes;
  }

  /** Decodes the rest. @throws SbomFailure `broken-base64` */
  end(): Uint8Array {
    const text = this.#held.replace(/={1,2}$/, "");
    const isPadded = text.length < this.#held.length;
    if (text.length % 4 === 1 || (isPadded && this.#held.length % 4 !== 0)) throw new SbomFailure("broken-base64");
    return decode(text);
  }
}

/** Node's decoder silently skips invalid characters, so they are looked for first. */
function decode(text: string): Uint8Array {
  if (!/^[\w+/-]*$/.test(text)) throw new SbomFailure("broken-base64");
  return Buffer.from(text, "base64");
}
