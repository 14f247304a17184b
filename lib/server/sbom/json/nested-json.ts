import "server-only";
import { Base64Decoder } from "./base64";
import { JsonReader } from "./json-reader";
import { Utf8Decoder } from "./utf8";
import type { PieceReader, ValueReader } from "./value-reader";

/**
 * Takes a string that is itself a JSON document, as pieces: however long it is, it is never whole in memory.
 * @throws SbomFailure from the pieces that it takes
 */
export function nestedJson(root: ValueReader, depth: number): PieceReader {
  const json = new JsonReader(root, depth);
  return { piece: (text) => json.write(text), end: () => json.end() };
}

/** Takes a string that is a JSON document in base64, in the same way. */
export function nestedBase64Json(root: ValueReader, depth: number): PieceReader {
  const json = new JsonReader(root, depth);
  const base64 = new Base64Decoder();
  const utf8 = new Utf8Decoder();
  return {
    piece: (text) => json.write(utf8.write(base64.write(text))),
    end: () => {
      json.write(utf8.write(base64.end()));
      utf8.end();
      json.end();
    },
  };
}
