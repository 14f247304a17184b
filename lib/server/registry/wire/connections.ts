import "server-only";
import { Agent, type Dispatcher } from "undici";
import { DIRECTLY, type ProxyOf } from "@/lib/server/settings/proxy/proxies";
import type { Limits } from "../limits";
import { ProxiedConnections } from "./proxied-connections";

/** Shorter than the idle timeout of MAR's front door, so that we close first and see fewer resets. */
const KEEP_ALIVE_MILLISECONDS = 15_000;

/**
 * Creates the connections to a region, kept alive between requests. If IPv6 is broken, IPv4 is tried after a quarter of
 * a second.
 */
export function createConnections(limits: Limits, connections: number, proxyOf: ProxyOf = DIRECTLY): Dispatcher {
  const options = {
    connections,
    connect: {
      timeout: limits.connectMilliseconds,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: 250,
    },
    keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
    keepAliveMaxTimeout: KEEP_ALIVE_MILLISECONDS,
  };
  return proxyOf === DIRECTLY ? new Agent(options) : new ProxiedConnections(proxyOf, options);
}
