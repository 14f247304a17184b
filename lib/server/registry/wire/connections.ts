import "server-only";
import type { LookupFunction } from "node:net";
import { Agent, type Dispatcher } from "undici";
import { DIRECTLY, type ProxyOf } from "@/lib/server/settings/proxy/proxies";
import type { Limits } from "../limits";
import { ProxiedConnections } from "./proxied-connections";

/** Shorter than the idle timeout of MAR's front door, so that we close first and see fewer resets. */
const KEEP_ALIVE_MILLISECONDS = 15_000;

/** How hosts are reached. */
export type Ways = {
  /** Which proxy each address goes through; none if left out. */
  proxyOf?: ProxyOf | undefined;
  /** Finds the addresses of a name; as the system does if left out. */
  lookup?: LookupFunction | undefined;
};

/**
 * Creates the connections to a region, kept alive between requests. Addresses of both families are tried in turn, as the resolver orders them:
 * at once after one without a route, after a quarter of a second of silence.
 */
export function createConnections(
  limits: Limits,
  connections: number,
  { proxyOf = DIRECTLY, lookup }: Ways = {},
): Dispatcher {
  const options = {
    connections,
    connect: {
      timeout: limits.connectMilliseconds,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: 250,
      ...(lookup ? { lookup } : {}),
    },
    keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
    keepAliveMaxTimeout: KEEP_ALIVE_MILLISECONDS,
  };
  return proxyOf === DIRECTLY ? new Agent(options) : new ProxiedConnections(proxyOf, options);
}
