import type * as z from "zod/mini";
import { fetchAnswer } from "./fetch-answer";

/**
 * Reads a body of NDJSON: the values of the lines that each piece of it completes, `undefined` for one that is no JSON. What follows
 * the last line feed is left out, as it may be half a line. Throws what the body breaks of; cancels it when the caller stops.
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
 * Fetches NDJSON and tells each line as it comes; one that is not of the schema is left out. Throws `ProblemError`, what the body
 * breaks of, or the signal's reason.
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
