import "server-only";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { Question } from "./question";

const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Refuses an answer that cannot be the registry's. Except blobs, its answers are JSON objects; a ping's may be empty, its portal's
 * may be lists.
 * Markup comes from an intermediary, such as a login page.
 * @throws RegistryFailure `malformed`
 */
export function checkForm(bytes: Uint8Array, { endpoint, subject }: Pick<Question, "endpoint" | "subject">): void {
  if (endpoint === "blob") return;
  const start = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
  const first = bytes.subarray(start, start + 1024).find((byte) => !SPACE.has(byte));
  if (first === 0x7b || (first === undefined && endpoint === "ping")) return;
  if (first === 0x5b && endpoint === "portal") return;
  if (first === 0x3c) {
    throw new RegistryFailure("malformed", `${subject}: the answer is a web page`, {
      trouble: "web-page",
    });
  }
  throw new RegistryFailure("malformed", `${subject}: the answer is not JSON`);
}

/** The bytes of a body that show its form, including leading white space. */
const HEAD_BYTES = 2048;

/**
 * Yields the chunks of a body after `checkForm` accepted its beginning.
 * @throws RegistryFailure `malformed`, and what the chunks throw
 */
export async function* inForm(
  chunks: AsyncIterable<Uint8Array>,
  question: Pick<Question, "endpoint" | "subject">,
): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    if (!head) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.byteLength < HEAD_BYTES) continue;
      checkForm(head, question);
      yield head;
      head = undefined;
    }
  }
  if (!head) return;
  checkForm(head, question);
  yield head;
}
