import "server-only";
import type { IncomingMessage } from "node:http";
import type { TrustedProxies } from "../settings/trusted-proxies";
import { isFromTrusted } from "../visitor/request-origin";

const FORWARDED = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

/**
 * Takes the `X-Forwarded-` headers out of a request, unless a trusted proxy wrote them: the framework believes them from anybody. It also
 * invents those that are missing, a port among them, which the empty text prevents.
 */
export function settleForwarded(request: Pick<IncomingMessage, "socket" | "headers">, isTrusted: TrustedProxies): void {
  const { headers } = request;
  if (isFromTrusted(request, isTrusted)) headers["x-forwarded-port"] ??= "";
  else for (const name of FORWARDED) delete headers[name];
}
