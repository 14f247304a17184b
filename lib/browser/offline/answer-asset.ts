import type { Device } from "./device";

/**
 * Answers with a script, a style or a typeface from the device, else from the server: its address has the hash of its
 * content, so it never changes.
 * @param wait keeps the worker alive until work is done
 */
export async function answerAsset(
  { assets, fetch }: Device,
  request: Request,
  wait: (work: Promise<unknown>) => void,
): Promise<Response> {
  const key = keyOf(request);
  const kept = await assets.match(key, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  // A device without room keeps nothing.
  if (answer.status === 200) wait(assets.put(key, answer.clone()).catch(() => undefined));
  return answer;
}

/** Returns the address under which an answer is kept. The server gives a thread's script a policy of its own. */
function keyOf({ url, destination }: Request): string {
  return destination === "worker" ? `${url}?worker` : url;
}
