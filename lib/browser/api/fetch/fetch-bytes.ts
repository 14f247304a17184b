import { type Digest, parseDigest } from "@/lib/oci/name/digest";
import { fetchAnswer } from "./fetch-answer";
import { throwProblem } from "./problem-error";
import { readBytes } from "./read-bytes";

/** The bytes of an answer, and their digest as the server gives it. */
type FetchedBytes = { bytes: Uint8Array<ArrayBuffer>; said: Digest | undefined };

/** Fetches an answer of at most `most` bytes. Throws `ProblemError`, and the signal's reason on abort. */
export async function fetchBytes(path: string, init: RequestInit, most: number): Promise<FetchedBytes> {
  const response = await fetchAnswer(path, init);
  const said = response.headers.get("Docker-Content-Digest");
  const bytes = await readBytes(response, most).catch((error) => throwProblem(error, init.signal));
  return { bytes, said: said === null ? undefined : parseDigest(said) };
}
