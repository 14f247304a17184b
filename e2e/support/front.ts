import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** One address in front of sites that take turns, as when a new version is installed. */
export type Front = {
  readonly url: string;
  /** Lets another site answer. */
  leadTo: (site: string) => void;
  /** Replaces a text of the service worker, as another build would. */
  replaceInWorker: (text: string, by: string) => void;
  close: () => Promise<void>;
};

/** Starts a front that leads to a site. */
export async function startFront(first: string): Promise<Front> {
  let site = first;
  let [text, by] = ["", ""];
  const server = createServer((asked, answer) => {
    const isWorker = asked.url === "/sw.js";
    const headers = { ...asked.headers, ...(isWorker ? { "accept-encoding": "identity", "if-none-match": "" } : {}) };
    const upstream = request(site + asked.url, { method: asked.method, headers }, async (response) => {
      if (!isWorker) {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        return response.pipe(answer);
      }
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      const { "content-type": type, "content-security-policy": policy } = response.headers;
      answer.writeHead(200, { "Content-Type": type, "Content-Security-Policy": policy, "Cache-Control": "no-cache" });
      return answer.end(
        Buffer.concat(parts)
          .toString()
          .replaceAll(text || "\0", by),
      );
    });
    upstream.on("error", () => answer.destroy());
    answer.on("close", () => upstream.destroy());
    upstream.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    leadTo: (other) => {
      site = other;
    },
    replaceInWorker: (...change) => {
      [text, by] = change;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
