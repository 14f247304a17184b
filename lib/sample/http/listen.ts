import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A listening server. `host` is `address:port`. */
export type Listening = { host: string; close: () => Promise<void> };

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new TypeError("the server does not listen on a port");
  return address.port;
}

/** Listens on an address; port 0 uses a free one. Closing also ends open connections, including hanging ones. */
export async function listen(address: string, port: number, listener: RequestListener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { host: `${address}:${portOf(server.address())}`, close };
}
