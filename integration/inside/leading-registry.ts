import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from "node:http";

/** A server of this test, with what it was asked. */
export type Listening = { port: number; asked: string[]; close: () => void };

async function listening(host: string, port: number, answer: (url: string) => Answer): Promise<Listening> {
  const asked: string[] = [];
  const server: Server = createServer((request: IncomingMessage, response) => {
    const { status, headers, body } = answer(request.url ?? "");
    asked.push(request.url ?? "");
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
  });
  server.listen(port, host);
  await once(server, "listening");
  const found = server.address();
  if (!found || typeof found === "string") throw new Error("a server has no port");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: found.port, asked, close };
}

type Answer = { status: number; headers: OutgoingHttpHeaders; body: string };

/** Starts what nobody may ask: one port on the loopback addresses of both families. */
export async function startInside(): Promise<Listening> {
  const answer = (): Answer => ({ status: 200, headers: { "Content-Type": "application/json" }, body: "{}" });
  const four = await listening("127.0.0.1", 0, answer);
  const six = await listening("::1", four.port, answer);
  return {
    port: four.port,
    get asked() {
      return [...four.asked, ...six.asked];
    },
    close: () => {
      four.close();
      six.close();
    },
  };
}

/** Every way in which the registry below leads somewhere else. */
export const LEADING = ["link", "link-without-scheme", "redirect", "realm", "image", "chart", "index"] as const;

const digestOf = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const json = (value: object) => JSON.stringify(value);

/**
 * Starts a registry that leads whoever asks it to an address inside: by redirects, links, realms, and in all that manifests,
 * configurations, charts, referrers and the portal can name.
 */
export async function startLeadingRegistry(inside: number): Promise<Listening> {
  const to = `http://127.0.0.1:${inside}`;
  const names = { "org.opencontainers.image.source": to, "org.opencontainers.image.url": `${to}/a`, to };
  const everywhere = {
    "Alt-Svc": `http/1.1="127.0.0.1:${inside}"`,
    Refresh: `0; url=${to}`,
    Location: to,
    "WWW-Authenticate": `Bearer realm="${to}/token",service="a"`,
  };
  const config = json({
    os: "linux",
    architecture: "amd64",
    config: { Labels: names },
    rootfs: { type: "layers", diff_ids: [] },
  });
  const chart = json({
    apiVersion: "v2",
    name: "c",
    version: "1.0.0",
    home: to,
    icon: to,
    sources: [to],
    dependencies: [{ name: "d", version: "1", repository: to }],
  });
  const blobs = new Map([config, chart].map((text) => [digestOf(text), text]));
  const OCI = "application/vnd.oci.image";
  const layer = {
    mediaType: `${OCI}.layer.nondistributable.v1.tar+gzip`,
    digest: digestOf("a"),
    size: 1,
    urls: [`${to}/layer`],
  };
  const manifest = (mediaType: string, text: string) =>
    json({
      schemaVersion: 2,
      mediaType: `${OCI}.manifest.v1+json`,
      config: { mediaType, digest: digestOf(text), size: text.length, urls: [`${to}/config`] },
      layers: [layer],
      annotations: names,
    });
  const image = manifest(`${OCI}.config.v1+json`, config);
  const packed = manifest("application/vnd.cncf.helm.config.v1+json", chart);
  const entry = {
    mediaType: `${OCI}.manifest.v1+json`,
    digest: digestOf(image),
    size: image.length,
    urls: [`${to}/entry`],
  };
  const index = json({ schemaVersion: 2, mediaType: `${OCI}.index.v1+json`, manifests: [entry], annotations: names });
  const manifests = new Map([image, packed, index].map((text) => [digestOf(text), text]));
  const ofName: Record<string, string> = { image, chart: packed, index };
  const ok = (body: string, type = "application/json", headers: OutgoingHttpHeaders = {}): Answer => ({
    status: 200,
    headers: { ...everywhere, "Content-Type": type, ...headers },
    body,
  });
  const redirect: Answer = { status: 307, headers: everywhere, body: "" };

  return listening("127.0.0.1", 0, (url) => {
    const name = /^\/v2\/a\/([a-z-]+)\//.exec(url)?.[1] ?? "";
    if (url.startsWith("/api/"))
      return url.includes("a/image")
        ? redirect
        : ok(json({ name: "a", readme: `![a](${to})`, documentation: to, website: to, tags: [to] }));
    if (/^\/v2\/?$/.test(url)) return { status: 401, headers: everywhere, body: "{}" };
    if (url.includes("_catalog")) return ok(json({ repositories: LEADING.map((each) => `a/${each}`) }));
    if (name === "redirect") return redirect;
    if (name === "realm")
      return { status: 401, headers: everywhere, body: json({ errors: [{ code: "UNAUTHORIZED", message: to }] }) };
    if (url.includes("/tags/list")) {
      const next = name === "link" ? `${to}/next` : `//127.0.0.1:${inside}/next`;
      const headers = name.startsWith("link") ? { Link: `<${next}>; rel="next"` } : {};
      return ok(json({ name: `a/${name}`, tags: ["1", "2"] }), "application/json", headers);
    }
    if (url.includes("/manifests/")) {
      const text = manifests.get(url.split("/").at(-1) ?? "") ?? ofName[name];
      if (!text) return redirect;
      return ok(text, JSON.parse(text).mediaType, { "Docker-Content-Digest": digestOf(text) });
    }
    if (url.includes("/referrers/")) {
      return ok(index, `${OCI}.index.v1+json`, { Link: `<${to}/more>; rel="next"` });
    }
    const blob = blobs.get(url.split("/").at(-1) ?? "");
    return blob && name !== "chart" ? ok(blob) : redirect;
  });
}
