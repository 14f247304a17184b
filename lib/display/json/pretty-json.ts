import { endOfToken, skipSpace } from "./json-token";
import { type DigestPlace, PrettyWriter } from "./pretty-writer";

export type PrettyJson =
  | { ok: true; text: string; digests: readonly DigestPlace[] }
  | { ok: false; problem: "not-json" | "too-deep" | "too-long" };

/** Documents beyond these limits are built to be long, not to be read. */
const DEEPEST = 100;
const LONGEST = 16 * 1024 * 1024;

/** A few milliseconds of work. */
const TOKENS_A_TURN = 10_000;

/**
 * Reformats line breaks and indentation, and changes nothing else. Numbers, escapes, order and repeated keys stay as
 * written, which parsing and serializing would not keep.
 * @param pause awaited between turns, so that other work can run; an error that it throws ends the work
 */
export async function prettyJson(source: string, pause: () => Promise<void>): Promise<PrettyJson> {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  if (!isJson(text)) return { ok: false, problem: "not-json" };
  const writer = new PrettyWriter();
  let tokens = 0;
  for (let at = skipSpace(text, 0); at < text.length; tokens += 1) {
    if (writer.depth > DEEPEST) return { ok: false, problem: "too-deep" };
    if (writer.length > LONGEST) return { ok: false, problem: "too-long" };
    if (tokens % TOKENS_A_TURN === TOKENS_A_TURN - 1) await pause();
    const end = endOfToken(text, at);
    writer.write(text.slice(at, end));
    at = skipSpace(text, end);
  }
  return { ok: true, text: writer.text(), digests: writer.digests };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
