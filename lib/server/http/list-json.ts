import "server-only";
import type { NameList } from "../names/name-list";

/** What a list's answer has: `{"name":…,"tags":[…]}`, or `{"repositories":[…]}`. */
export type ListForm = { name?: string; field: string };

/** Names that are written in one piece. */
const STEP = 1024;

/** The answer with names from one position up to another, as `JSON.stringify` writes it, in pieces. */
export function* listJson(names: NameList, { name, field }: ListForm, from: number, to: number): Generator<string> {
  yield `{${name === undefined ? "" : `"name":${JSON.stringify(name)},`}${JSON.stringify(field)}:[`;
  for (let start = from; start < to; start += STEP) {
    // No name of the grammars has a character that JSON writes in another way.
    const text = names.text(start, Math.min(to, start + STEP)).slice(0, -1);
    yield `${start > from ? "," : ""}"${text.replaceAll("\n", '","')}"`;
  }
  yield "]}";
}

/** The same as a stream, of which each piece is made when it is read. */
export function streamOf(pieces: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      pull(controller) {
        const { done, value } = pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
    },
    { highWaterMark: 1 },
  );
}
