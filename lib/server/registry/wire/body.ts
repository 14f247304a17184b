import "server-only";
import type { Dispatcher } from "undici";
import { currentClaim } from "@/lib/server/memory/claim";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { header } from "./header";

type Response = Pick<Dispatcher.ResponseData, "headers" | "body">;

/** How long to read the rest of an unneeded answer, so that its connection can be reused. */
const DRAIN_MILLISECONDS = 500;

/** First size of the buffer, in bytes. It doubles as bytes arrive, as `Content-Length` can lie. */
const FIRST_BYTES = 64 * 1024;

/**
 * Reads a body of at most `limit` bytes into one buffer: a list of one-byte chunks would take a hundred times as much.
 * Claims the memory before it is used.
 * @throws RegistryFailure as `bodyChunks` does, and `busy` if there is no memory
 */
export async function readBody(response: Response, limit: number, subject: string): Promise<Uint8Array> {
  const claim = currentClaim();
  const length = Number(header(response.headers, "content-length")) || undefined;
  if (length && length <= Math.min(limit, FIRST_BYTES) && isPlain(response)) {
    await claim?.grow(length);
    // HTTP lets no body be longer than it says. Most are small, and this takes half the time.
    return response.body.bytes();
  }
  const said = length ?? limit;
  let bytes = new Uint8Array(0);
  let size = 0;
  try {
    for await (const chunk of bodyChunks(response, limit, subject)) {
      const needed = size + chunk.byteLength;
      if (needed > bytes.byteLength) {
        const room = Math.max(needed, Math.min(said, limit, Math.max(FIRST_BYTES, bytes.byteLength * 2)));
        await claim?.grow(room - bytes.byteLength);
        const larger = new Uint8Array(room);
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(chunk, size);
      size = needed;
    }
  } catch (error) {
    claim?.give(bytes.byteLength);
    throw error;
  }
  return size === bytes.byteLength ? bytes : bytes.slice(0, size);
}

/**
 * Yields a body of at most `limit` bytes as it arrives. A larger one is refused by its `Content-Length` before it is
 * read, or abandoned at the limit. Refuses encoded bodies, so that received bytes are counted bytes.
 * @param onRead receives the number of bytes so far
 * @throws RegistryFailure `too-large`, or `malformed` for an encoding that was not requested
 */
export async function* bodyChunks(
  { headers, body }: Response,
  limit: number,
  subject: string,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!isPlain({ headers })) {
    body.destroy();
    throw new RegistryFailure("malformed", `${subject} has an encoding that was not requested`);
  }
  const tooLarge = () => new RegistryFailure("too-large", `${subject}: the answer has more than ${limit} bytes`);
  if (Number(header(headers, "content-length") ?? 0) > limit) {
    body.destroy();
    throw tooLarge();
  }
  let size = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    // Leaving the loop destroys the body and its connection.
    if (size > limit) throw tooLarge();
    onRead?.(size);
    yield chunk;
  }
}

/** Returns true if a body comes as it is. */
function isPlain({ headers }: Pick<Response, "headers">): boolean {
  const encoding = header(headers, "content-encoding");
  return !encoding || encoding.toLowerCase() === "identity";
}

/** Reads the rest of an unneeded answer, up to `limit` bytes and half a second; beyond that, closes its connection. */
export async function drain({ body }: Response, limit: number): Promise<void> {
  const timer = setTimeout(() => body.destroy(), DRAIN_MILLISECONDS);
  try {
    await body.dump({ limit });
  } finally {
    clearTimeout(timer);
  }
}
