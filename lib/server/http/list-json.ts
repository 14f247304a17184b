import "server-only";
import type { NameList } from "../names/name-list";

/** The members of a list's answer: `{"name":…,"tags":[…]}`, or `{"repositories":[…]}`. */
export type ListForm = { name?: string; field: string };

/** Names written in one piece. */
const STEP = 1024;

/** Yields the answer for a range of positions in pieces, as `JSON.stringify` would write it. */
export function* listJson(names: NameList, { name, field }: ListForm, from: number, to: number): Generator<string> {
  yield `{${name === undefined ? "" : `"name":${JSON.stringify(name)},`}${JSON.stringify(field)}:[`;
  for (let start = from; start < to; start += STEP) {
    // Neither grammar has a character that JSON escapes.
    const text = names.text(start, Math.min(to, start + STEP)).slice(0, -1);
    yield `${start > from ? "," : ""}"${text.replaceAll("\n", '","')}"`;
  }
  yield "]}";
}

/** Returns the same as a stream; each piece is made when it is read. */
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
