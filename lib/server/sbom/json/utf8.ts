import "server-only";
import { SbomFailure } from "../failure";

/** Decodes UTF-8 as it arrives; a character may lie across two pieces. A byte-order mark at the start is dropped. */
export class Utf8Decoder {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });

  /** @throws SbomFailure `not-json` for bytes that are no UTF-8 */
  write(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes, { stream: true });
    } catch {
      throw new SbomFailure("not-json");
    }
  }

  /** @throws SbomFailure `cut` where the bytes end inside a character */
  end(): void {
    try {
      this.#decoder.decode();
    } catch {
      throw new SbomFailure("cut");
    }
  }
}
