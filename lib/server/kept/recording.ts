import "server-only";
import type { ServerResponse } from "node:http";

/** Longer answers are not kept. */
export const MOST_BYTES = 8 * 1024 * 1024;

/** Headers by their lower-case names, and the body before it was compressed. */
export type Recorded = { headers: Map<string, string>; body: Buffer };

/** Turns of the event loop within which the application writes an answer whose content is there. */
const TURNS = 8;

type Write = (chunk: unknown, ...rest: never[]) => unknown;

type Options = {
  /** Asked when the first bytes come. */
  isWanted: () => boolean;
  /** Called when the first bytes came, and the last did not come with them. */
  onPart: () => void;
};

/**
 * Records an answer while it is sent: what the application writes, before it is compressed. Resolves with the answer once all of it was sent with status 200, and with nothing for any other end.
 */
export function recordAnswer(response: ServerResponse, { isWanted, onPart }: Options): Promise<Recorded | undefined> {
  let chunks: Uint8Array[] | undefined = [];
  let size = 0;
  let headers: Recorded["headers"] | undefined;
  let isBegun = false;
  let isEnded = false;
  const take = (chunk: unknown) => {
    if (!chunks || (typeof chunk !== "string" && !(chunk instanceof Uint8Array))) return;
    if (!headers && (response.statusCode !== 200 || !isWanted())) {
      chunks = undefined;
      return;
    }
    headers ??= headersOf(response);
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.byteLength;
    if (size > MOST_BYTES) chunks = undefined;
    else chunks.push(bytes);
  };
  for (const name of ["write", "end"] as const) {
    const write: Write = response[name].bind(response);
    Object.assign(response, {
      [name]: (chunk: unknown, ...rest: never[]) => {
        take(chunk);
        if (!isBegun) afterTurns(TURNS, () => isEnded || onPart());
        isBegun = true;
        isEnded ||= name === "end";
        return write(chunk, ...rest);
      },
    });
  }
  return new Promise((resolve) => {
    response.once("close", () => {
      const isWhole = response.writableFinished && chunks && headers;
      resolve(isWhole && chunks && headers ? { headers, body: Buffer.concat(chunks) } : undefined);
    });
  });
}

/** Calls a function some turns of the event loop later. */
function afterTurns(turns: number, then: () => void): void {
  setImmediate(() => (turns > 1 ? afterTurns(turns - 1, then) : then()));
}

function headersOf(response: ServerResponse): Map<string, string> {
  return new Map(Object.entries(response.getHeaders()).map(([name, value]) => [name, [value].flat().join(", ")]));
}
