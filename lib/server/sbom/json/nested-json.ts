import "server-only";
import { Base64Decoder } from "./base64";
import { JsonReader } from "./json-reader";
import { DocumentDecoder } from "./text-decoder";
import type { PieceReader, ValueReader } from "./value-reader";

/**
 * Takes a string that contains a JSON document, piece by piece: it is never whole in memory.
 * @throws SbomFailure from the pieces that it takes
 */
export function nestedJson(root: ValueReader, depth: number): PieceReader {
  const json = new JsonReader(root, depth);
  return { piece: (text) => json.write(text), end: () => json.end() };
}

/** Takes a string that contains a JSON document in base64, in the same way. */
export function nestedBase64Json(root: ValueReader, depth: number): PieceReader {
  const json = new JsonReader(root, depth);
  const base64 = new Base64Decoder();
  const decoder = new DocumentDecoder();
  return {
    piece: (text) => json.write(decoder.write(base64.write(text))),
    end: () => {
      json.write(decoder.write(base64.end()));
      decoder.end();
      json.end();
    },
  };
}
