import { ProblemError } from "./problem-error";

/** Reads the whole body of an answer. Throws `ProblemError` as soon as it exceeds `most` bytes. */
export async function readBytes(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done) break;
    parts.push(value);
    length += value.byteLength;
    if (length > most) {
      await reader?.cancel();
      throw new ProblemError({ code: "UPSTREAM_INVALID", reason: "too-large", message: `more than ${most} bytes` });
    }
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.byteLength;
  }
  return bytes;
}
