import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Asking = {
  method?: string;
  headers?: Record<string, string>;
  /** The address of this machine from which to ask: Linux has all of 127.0.0.0/8. */
  from?: string;
};

export type Asked = { status: number; headers: IncomingHttpHeaders; text: string };

/**
 * Asks a server on this machine on a connection of its own, from one of its addresses, and with headers that `fetch` would not send. A plain
 * request is one that the server answers before Node's HTTP, if it has the answer.
 */
export function askedFrom(base: string, path: string, { method = "GET", headers = {}, from }: Asking = {}) {
  const agent = new Agent({ keepAlive: true });
  return new Promise<Asked>((resolve, reject) => {
    const options = { method, headers, ...(from ? { localAddress: from } : {}), agent };
    const sent = request(`${base}${path}`, options, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: Buffer.concat(parts).toString(),
      });
    });
    sent.on("error", reject);
    sent.end();
  }).finally(() => agent.destroy());
}
