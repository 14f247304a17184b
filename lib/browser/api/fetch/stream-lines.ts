import "./without-evaluation";
import type * as z from "zod/mini";
import { ProblemError, problemOfResponse } from "./problem-error";

/** Fetches NDJSON and tells each line as it comes. A line that is none of the schema is left out. Throws `ProblemError`. */
export async function streamLines<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  init: RequestInit,
  onLine: (line: z.output<Schema>) => void,
): Promise<void> {
  const response = await fetch(path, init);
  if (!response.ok || !response.body) throw new ProblemError(await problemOfResponse(response));
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const parsed = schema.safeParse(jsonOf(line));
      if (parsed.success) onLine(parsed.data);
    }
    if (done) return;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
