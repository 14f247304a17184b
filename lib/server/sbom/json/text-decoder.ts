import "server-only";
import { SbomFailure } from "../failure";

const LONGEST_MARK = 2;

/**
 * Decodes UTF-8 as it arrives, or UTF-16 after its byte-order mark, as some programs on Windows write. A character may
 * span two pieces. The mark is dropped.
 */
export class DocumentDecoder {
  #decoder: TextDecoder | undefined;
  #head = new Uint8Array();

  /** Decodes the next bytes. @throws SbomFailure `not-json` if they are not valid text */
  write(bytes: Uint8Array): string {
    if (this.#decoder) return this.#decode(this.#decoder, bytes);
    const head = this.#head.byteLength > 0 ? Buffer.concat([this.#head, bytes]) : bytes;
    if (head.byteLength < LONGEST_MARK) {
      this.#head = Uint8Array.from(head);
      return "";
    }
    this.#decoder = decoderFor(head);
    return this.#decode(this.#decoder, head);
  }

  /** Ends the text. @throws SbomFailure `cut` if the bytes end inside a character */
  end(): void {
    try {
      const decoder = this.#decoder ?? decoderFor(this.#head);
      decoder.decode(this.#decoder ? undefined : this.#head);
    } catch {
      throw new SbomFailure("cut");
    }
  }

  #decode(decoder: TextDecoder, bytes: Uint8Array): string {
    try {
      return decoder.decode(bytes, { stream: true });
    } catch {
      throw new SbomFailure("not-json");
    }
  }
}

function decoderFor([first, second]: Uint8Array): TextDecoder {
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  return new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8", { fatal: true });
}
