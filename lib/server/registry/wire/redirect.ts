import "server-only";
import { type HostPattern, matchesHost } from "@/lib/server/settings/host-pattern";
import { isLoopback } from "@/lib/server/settings/loopback";
import type { Endpoint } from "./question";

const STATUSES: readonly number[] = [301, 302, 303, 307, 308];

export function isRedirect(status: number): boolean {
  return STATUSES.includes(status);
}

export type RedirectRule = { origin: string; dataHosts: readonly HostPattern[] };

export type RedirectTarget = { kind: "allowed"; url: URL } | { kind: "foreign"; host: string } | { kind: "malformed" };

/**
 * Where a redirect leads, if we go there. A blob's may lead to the region's data hosts only, anything else also back to
 * the registry endpoint; without user name, and over https unless the data host is on this machine.
 * @param location may hold a signature: it goes into no message and no log, its host may
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-blobs
 */
export function redirectTarget(
  location: string | undefined,
  from: URL,
  endpoint: Endpoint,
  { origin, dataHosts }: RedirectRule,
): RedirectTarget {
  if (!location || !URL.canParse(location, from)) return { kind: "malformed" };
  const url = new URL(location, from);
  const secure = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  const atHome = endpoint !== "blob" && url.origin === origin;
  const toData = secure && dataHosts.some((pattern) => matchesHost(pattern, url));
  const anonymous = url.username === "" && url.password === "";
  return anonymous && (atHome || toData) ? { kind: "allowed", url } : { kind: "foreign", host: url.host };
}
