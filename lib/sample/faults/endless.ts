import { once } from "node:events";
import type { ServerResponse } from "node:http";

const CHUNK = Buffer.alloc(64 * 1024, "a");
/**
 * No client should read more than some megabytes. The limit keeps a client that does not check from running forever.
 */
const LIMIT = 1024 * 1024 * 1024;

/** Starts JSON and never ends it, as fast as the client reads. */
export async function sendEndless(response: ServerResponse, head: boolean): Promise<void> {
  response.writeHead(200, { "Content-Type": "application/json" });
  if (head) {
    response.end();
    return;
  }
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  response.write('{"schemaVersion":2,"padding":"');
  for (let sent = 0; sent < LIMIT && !gone.signal.aborted; sent += CHUNK.length) {
    if (response.write(CHUNK)) continue;
    await once(response, "drain", { signal: gone.signal }).catch(() => undefined);
  }
  response.destroy();
}
