import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { onTestFinished } from "vitest";
import * as z from "zod/mini";
import { OCI_MANIFEST } from "@/lib/oci/manifest/media-type";

/** What the registry answers; a test may change it. */
type Answers = {
  repositories: string[];
  tags: Map<string, string[]>;
  /** What a request for this path gets instead, if anything. */
  instead?: (path: string) => { status: number; body?: string; headers?: Record<string, string> } | undefined;
};

const sha256 = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

/** Starts a registry that sends what a test says, with an image of its own for each tag, until the test ends. */
export async function badRegistry(answers: Answers) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const instead = answers.instead?.(path);
    if (instead) return response.writeHead(instead.status, instead.headers ?? {}).end(instead.body ?? "");
    const json = (value: unknown) =>
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (path.startsWith("/v2/_catalog")) return json({ repositories: answers.repositories });
    const [, repository = "", what = "", reference = ""] = /^\/v2\/(.+)\/(tags|manifests)\/([^?]+)/.exec(path) ?? [];
    const tags = answers.tags.get(repository);
    if (!tags) return response.writeHead(404).end(JSON.stringify({ errors: [{ code: "NAME_UNKNOWN" }] }));
    if (what === "tags") return json({ name: repository, tags });
    const config = { mediaType: "application/vnd.example", digest: sha256(reference), size: 1 };
    const manifest = JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [] });
    const headers = { "content-type": OCI_MANIFEST, "docker-content-digest": sha256(manifest) };
    return response.writeHead(200, headers).end(manifest);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const host = `127.0.0.1:${port}`;
  return { url: `http://${host}`, dataHost: host, asked };
}
