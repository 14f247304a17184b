import type { ServerResponse } from "node:http";
import { hexOf } from "../content/archive/keystream";

/** An answer as a value, so that a fault can change it before it is sent. */
export type Reply = { status: number; headers: Record<string, string>; body: Buffer };

const JSON_TYPE = "application/json; charset=utf-8";

/** Returns an answer of JSON. */
export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers: { "Content-Type": JSON_TYPE, ...headers }, body: Buffer.from(JSON.stringify(value)) };
}

/**
 * Returns an error in the form of the distribution-spec.
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes
 */
export function errorReply(status: number, code: string, message: string, detail: unknown = null): Reply {
  return jsonReply(status, { errors: [{ code, message, detail }] });
}

/** Returns a redirect to another host. */
export function redirectReply(location: string): Reply {
  return {
    status: 307,
    headers: { Location: location, "Content-Type": "text/html; charset=utf-8" },
    body: Buffer.alloc(0),
  };
}

/** Returns the headers of every answer of a registry endpoint. `salt` distinguishes requests. */
export function registryHeaders(salt: number): Record<string, string> {
  const id = hexOf(`request ${salt}`, 32);
  return {
    "Docker-Distribution-Api-Version": "registry/2.0",
    "x-ms-correlation-request-id": `${id.slice(0, 8)}-${id.slice(8, 12)}-4${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20)}`,
    "x-msedge-ref": `Ref A: ${id.toUpperCase()} Ref B: SAMPLE01EDGE Ref C: 2026-08-18T12:00:00Z`,
    "X-Content-Type-Options": "nosniff",
  };
}

/** Sends an answer; only its headers for HEAD. */
export function send(response: ServerResponse, { status, headers, body }: Reply, head: boolean): void {
  const length = headers["Content-Length"] ?? String(body.length);
  response.writeHead(status, status === 304 ? headers : { ...headers, "Content-Length": length });
  response.end(head || status === 304 ? undefined : body);
}
