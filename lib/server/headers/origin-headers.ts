import "server-only";
import type { IncomingMessage } from "node:http";
import type { ApiOrigins } from "../settings/api-origins";

/** What is read of a request. */
export type Asked = Pick<IncomingMessage, "method" | "url" | "headers" | "socket">;

/** The read API of what registries say. What is said of this process is for whoever runs it. */
const OPEN = /^\/(?:api\/(?!health\/|metrics\b|reachability\b)|feeds\/|badge\/)/;

/** What a script may read besides the few headers that every script may. */
const EXPOSED = ["Link", "X-Data-Age", "Docker-Content-Digest", "X-Request-Id", "Retry-After", "ETag"].join(", ");

const TOLD = ["Access-Control-Expose-Headers", EXPOSED];
/** Nothing can be changed here, and no credential is taken, so that any header may come along. */
const PREFLIGHT = [
  "Access-Control-Allow-Methods",
  "GET, HEAD, OPTIONS",
  "Access-Control-Allow-Headers",
  "*",
  "Access-Control-Max-Age",
  "7200",
];

/** Returns true for the addresses that pages of other origins may read, if the setting names them. */
export function isOpenToOrigins(address: string): boolean {
  return OPEN.test(address);
}

/**
 * Returns the headers by which a browser lets a page of another origin read an answer; none for an origin that is not named.
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function originHeaders({ method, headers }: Asked, origins: ApiOrigins): string[] {
  const { origin } = headers;
  if (origins !== "any" && (origin === undefined || !origins.has(origin))) return [];
  const allowed = ["Access-Control-Allow-Origin", origins === "any" ? "*" : (origin ?? "")];
  const isPreflight = method === "OPTIONS" && "access-control-request-method" in headers;
  return [...allowed, ...(isPreflight ? PREFLIGHT : TOLD)];
}
