import "server-only";
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { DOCKER_MANIFEST, DOCKER_MANIFEST_LIST } from "@/lib/oci/manifest/media-type";
import { RegistryFailure } from "../problem/registry-failure";
import { createRegistry, type RegistryOptions } from "./create-registry";

export type Upstream = {
  origin: string;
  host: string;
  requests: { url: string; headers: IncomingMessage["headers"] }[];
};
export type Handler = (url: string, response: ServerResponse, request: IncomingMessage) => void;

/** Starts an HTTP server on a loopback address that answers as a test says, until the test ends. */
export async function upstream(handler: Handler, address = "127.0.0.1"): Promise<Upstream> {
  const requests: Upstream["requests"] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    requests.push({ url, headers: request.headers });
    handler(url, response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  const { port } = bound;
  return { origin: `http://${address}:${port}`, host: `${address}:${port}`, requests };
}

/** Returns a registry on an upstream, with pauses and time limits short enough for a test. */
export function registryOn({ origin }: Upstream, options: Partial<RegistryOptions> = {}) {
  const limits = {
    backoffBaseMilliseconds: 4,
    attemptMilliseconds: 2000,
    listAttemptMilliseconds: 2000,
    ...options.limits,
  };
  return createRegistry("global", { url: origin, dataHosts: [], ...options, limits });
}

/** Answers with JSON. */
export function json(response: ServerResponse, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
}

export function sha256(bytes: string | Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** Returns the failure that a promise rejects with; any other outcome fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<RegistryFailure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof RegistryFailure) return error;
    throw error;
  }
  throw new Error("there was no failure");
}

export const CONFIG = JSON.stringify({ os: "linux", architecture: "amd64", created: "2026-08-11T00:00:00Z" });
export const CONFIG_DESCRIPTOR = {
  mediaType: "application/vnd.docker.container.image.v1+json",
  digest: sha256(CONFIG),
  size: CONFIG.length,
};
export const IMAGE = JSON.stringify({
  schemaVersion: 2,
  mediaType: DOCKER_MANIFEST,
  config: CONFIG_DESCRIPTOR,
  layers: [],
});
export const INDEX = JSON.stringify({
  schemaVersion: 2,
  mediaType: DOCKER_MANIFEST_LIST,
  manifests: [
    {
      mediaType: DOCKER_MANIFEST,
      digest: sha256(IMAGE),
      size: IMAGE.length,
      platform: { os: "linux", architecture: "amd64" },
    },
  ],
});
