import "server-only";
import { errors } from "undici";

/** A proxy that refused, or that could not be reached. Its message has no address and no credentials. */
class ProxyError extends Error {
  constructor(readonly code: "PROXY_REFUSED" | "PROXY_UNREACHABLE") {
    super(code === "PROXY_REFUSED" ? "the proxy refused to connect" : "the proxy cannot be reached");
  }
}

/** Codes of a connection that was never made: with a tunnel, only the proxy itself is connected to. */
const UNCONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  // Of the proxy's answer: attempts at the registry end before its own.
  "UND_ERR_HEADERS_TIMEOUT",
]);

/** Returns what an error of a request through a proxy says of the proxy; undici has no code of its own for a tunnel that was refused. */
export function proxyErrorOf(error: unknown): unknown {
  if (error instanceof errors.RequestAbortedError && error.message.startsWith("Proxy response")) {
    return new ProxyError("PROXY_REFUSED");
  }
  return error instanceof Error && "code" in error && UNCONNECTED.has(String(error.code))
    ? new ProxyError("PROXY_UNREACHABLE")
    : error;
}
