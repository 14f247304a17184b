import "server-only";
import type { Dispatcher } from "undici";
import { currentClaim } from "@/lib/server/memory/claim";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { header } from "./header";

type Response = Pick<Dispatcher.ResponseData, "headers" | "body">;

/** Longest that the rest of an answer nobody needs is read, so that its connection can be used again. */
const DRAIN_MILLISECONDS = 500;

/** What a body is first read into, in bytes; it doubles as more comes, as what a header claims can be a lie. */
const FIRST_BYTES = 64 * 1024;

/**
 * Reads a body of at most `limit` bytes into one buffer: chunks of a byte each would take hundred times as much. What it takes is
 * counted before it is there.
 * @throws RegistryFailure as `bodyChunks`, and `busy` where there is no memory for it
 */
export async function readBody(response: Response, limit: number, subject: string): Promise<Uint8Array> {
  const claim = currentClaim();
  const said = Number(header(response.headers, "content-length")) || limit;
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
 * A body of at most `limit` bytes as it comes. A larger one is refused by its `Content-Length` before any of it is read,
 * and given up on as soon as it has more. Only unencoded bodies are read: bytes as received are bytes as counted.
 * @param onRead told how many bytes there are so far
 * @throws RegistryFailure `too-large`, or `malformed` for an encoding that was not asked for
 */
export async function* bodyChunks(
  { headers, body }: Response,
  limit: number,
  subject: string,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoding = header(headers, "content-encoding");
  if (encoding && encoding.toLowerCase() !== "identity") {
    body.destroy();
    throw new RegistryFailure("malformed", `${subject} came in an encoding that was not asked for`);
  }
  const tooLarge = () =>
    new RegistryFailure("too-large", `${subject}: the answer is larger than the ${limit} bytes it may have`);
  if (Number(header(headers, "content-length") ?? 0) > limit) {
    body.destroy();
    throw tooLarge();
  }
  let size = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    // Leaving the loop destroys the body and with it the connection.
    if (size > limit) throw tooLarge();
    onRead?.(size);
    yield chunk;
  }
}

/** Reads the rest of an answer nobody needs, within `limit` bytes and half a second; beyond them, ends its connection. */
export async function drain({ body }: Response, limit: number): Promise<void> {
  const timer = setTimeout(() => body.destroy(), DRAIN_MILLISECONDS);
  try {
    await body.dump({ limit });
  } finally {
    clearTimeout(timer);
  }
}
