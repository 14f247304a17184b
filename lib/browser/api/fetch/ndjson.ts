import type * as z from "zod/mini";
import { fetchAnswer } from "./fetch-answer";

/**
 * Reads a body of NDJSON. Yields the values of the lines that each piece completes, `undefined` for a line that is not
 * JSON. Drops text after the last line feed, as it may be half a line. Throws the body's error; cancels the body when
 * the caller stops.
 * @see https://github.com/ndjson/ndjson-spec
 */
export async function* readNdjson(body: ReadableStream<Uint8Array<ArrayBuffer>> | null): AsyncGenerator<unknown[]> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      if (done) return;
      const lines = (rest + value).split("\n");
      rest = lines.pop() ?? "";
      if (lines.length > 0) yield lines.map(jsonOf);
    }
  } finally {
    reader?.cancel().catch(() => {});
  }
}

/**
 * Fetches NDJSON and calls back with each line as it comes. Leaves out lines that do not match the schema. Throws
 * `ProblemError`, the body's error, or the signal's reason.
 */
export async function streamLines<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  init: RequestInit,
  onLine: (line: z.output<Schema>) => void,
): Promise<void> {
  const { body } = await fetchAnswer(path, init);
  for await (const lines of readNdjson(body)) {
    for (const line of lines) {
      const parsed = schema.safeParse(line);
      if (parsed.success) onLine(parsed.data);
    }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
