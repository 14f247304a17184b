import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect } from "node:net";
import type { RegistryAddresses } from "../../../scripts/sample.mjs";
import type { Certificate } from "./certificates";

/** The official hosts over TLS, as the sample registry answers for them: a proxy leads here. */
export async function startOfficialHosts(registry: RegistryAddresses, { cert, key }: Certificate) {
  const server = createTlsServer({ cert, key }, (incoming, outgoing) => {
    const host = incoming.headers.host ?? "";
    const region = host.endsWith("mcr.azure.cn") ? "china" : "global";
    const { url, dataHost } = registry[region];
    const official = `https://eastus.data.${region === "china" ? "mcr.azure.cn" : "mcr.microsoft.com"}`;
    const target = host.includes(".data.") ? `http://${dataHost}` : url;
    const forwarded = request(`${target}${incoming.url}`, {
      headers: { ...incoming.headers, host: new URL(target).host },
    });
    forwarded.on("response", (answer) => {
      const { location, ...headers } = answer.headers;
      const led = location && { location: location.replace(`http://${dataHost}`, official) };
      outgoing.writeHead(answer.statusCode ?? 502, { ...headers, ...led });
      answer.pipe(outgoing);
    });
    forwarded.on("error", () => outgoing.destroy());
    forwarded.end();
  });
  return listening(server);
}

export type ForwardProxy = {
  port: number;
  /** Where tunnels were asked for, as `host:port`. */
  asked: string[];
  /** How tunnels are refused, if they are. */
  refusal: { status: string } | undefined;
  close: () => Promise<void>;
};

/** Starts an HTTP proxy that wants these credentials, and leads every tunnel to one port of this machine. */
export async function startForwardProxy(credentials: string, leadsTo: number): Promise<ForwardProxy> {
  const asked: string[] = [];
  const wanted = `Basic ${Buffer.from(credentials).toString("base64")}`;
  const server = createServer((_, outgoing) => outgoing.writeHead(400).end());
  const found = await listening(server);
  const proxy: ForwardProxy = { port: found.port, asked, refusal: undefined, close: found.close };
  server.on("connect", (incoming, socket) => {
    asked.push(incoming.url ?? "");
    socket.on("error", () => socket.destroy());
    const status = incoming.headers["proxy-authorization"] === wanted ? proxy.refusal?.status : "407 Not Authorized";
    if (status) {
      return socket.end(`HTTP/1.1 ${status}\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<h1>Blocked</h1>`);
    }
    const tunnel = connect(leadsTo, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connected\r\n\r\n");
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on("error", () => socket.destroy());
    socket.on("close", () => tunnel.destroy());
  });
  return proxy;
}

async function listening(server: Server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("a server has no port");
  const close = async () => {
    server.close();
    server.closeAllConnections();
  };
  /** Ends the connections, so that clients connect anew. */
  const drop = async () => server.closeAllConnections();
  return { port: address.port, close, drop };
}
