import "server-only";
import { type HostPattern, matchesHost } from "@/lib/server/settings/hosts/host-pattern";
import { isLoopback } from "@/lib/server/settings/loopback";
import type { Endpoint } from "./question";

const STATUSES: readonly number[] = [301, 302, 303, 307, 308];

export function isRedirect(status: number): boolean {
  return STATUSES.includes(status);
}

export type RedirectRule = { origin: string; dataHosts: readonly HostPattern[] };

export type RedirectTarget = { kind: "allowed"; url: URL } | { kind: "foreign"; host: string } | { kind: "malformed" };

/**
 * Returns the target of a redirect, if it is allowed. A blob's may be only a data host of the region; any other may
 * also be the registry endpoint; the portal's may only be that. It must have no user name, and use https unless the data host is on this machine.
 * @param location may contain a signature, so it goes into no message and no log; its host may
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
  const toData = endpoint !== "portal" && secure && dataHosts.some((pattern) => matchesHost(pattern, url));
  const anonymous = url.username === "" && url.password === "";
  return anonymous && (atHome || toData) ? { kind: "allowed", url } : { kind: "foreign", host: url.host };
}
