import "server-only";
import type { LookupFunction } from "node:net";
import type { Region } from "@/lib/mar/region";
import { parseHostPattern } from "@/lib/server/settings/hosts/host-pattern";
import { parseOrigin } from "@/lib/server/settings/origin";
import type { ProxyOf } from "@/lib/server/settings/proxy/proxies";
import { receiving } from "../memory/claim";
import type { Pace } from "../pace/pace";
import { blob } from "./blob/blob";
import { blobStream } from "./blob/blob-stream";
import type { EndpointContext } from "./endpoint-context";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { catalog } from "./list/catalog";
import { tags } from "./list/tags";
import { type Logger, SILENT } from "./logger";
import { manifest, manifestUnless } from "./manifest/manifests";
import { ping } from "./ping";
import { referrers } from "./referrers/referrers";
import type { Registry } from "./registry";
import type { OnAttempt, OnCall } from "./wire/attempt/attempt-record";
import { createConnections } from "./wire/connections";
import type { Traceparent } from "./wire/exchange";
import { publicLookup } from "./wire/public-lookup";
import { spooled } from "./wire/spool";
import { createStreamTransport } from "./wire/stream-transport";
import { createTransport } from "./wire/transport";

export type RegistryOptions = {
  /** Origin of the registry endpoint. */
  url: string;
  /** `host[:port]` or `*.host[:port]` patterns of the hosts that an answer may redirect to. */
  dataHosts: readonly string[];
  limits?: Partial<Limits>;
  logger?: Logger;
  /** How fast the region may be asked; as fast as `limits` allow if left out. */
  pace?: Pace;
  /** Which proxy each address goes through; none if left out. */
  proxyOf?: ProxyOf;
  /** Returns the header that tells the registry endpoint to which trace a request belongs; none is sent if left out. */
  traceparent?: Traceparent | undefined;
  /** Patterns of hosts whose names must lead to public addresses; none if left out. */
  publicHosts?: readonly string[];
  /** Finds the addresses of a name; as the system does if left out. */
  resolve?: LookupFunction;
  /** Receives the outcome of each request to the registry endpoint. */
  onAttempt?: OnAttempt;
  /** Receives each request as it was sent, to the data hosts too. */
  onCall?: OnCall;
};

/**
 * Creates the read side of a region's registry endpoint. All its requests share one limit, so create one per region and
 * process. Each call sends its own requests; the caches share answers (`lib/server/cached/`). Received bytes are counted
 * until the answer is returned.
 * @throws TypeError if the options are not in the form that `readSettings` returns
 */
export function createRegistry(region: Region, options: RegistryOptions): Registry {
  const context = createContext(region, options);
  const never = () => new AbortController().signal;
  return {
    ping: (signal = never()) => ping(context, signal),
    catalog: (signal = never()) => receiving(() => catalog(context, signal)),
    tags: (repository, signal = never()) => receiving(() => tags(context, repository, signal)),
    manifest: (repository, reference, signal = never()) =>
      receiving(() => manifest(context, repository, reference, signal)),
    manifestUnless: (repository, { tag, known }, signal = never()) =>
      receiving(() => manifestUnless(context, repository, { reference: tag, known }, signal)),
    referrers: (repository, digest, artifactType, signal = never()) =>
      receiving(() => referrers(context, repository, digest, artifactType, signal)),
    blob: (repository, descriptor, use = {}, signal = never()) =>
      receiving(() => blob(context, repository, descriptor, use, signal)),
    blobStream: (repository, descriptor, signal) =>
      spooled((pumping) => blobStream(context, repository, descriptor, pumping), {
        // A larger one is refused for its size, not for lack of room.
        size: Math.min(descriptor.size, context.limits.streamBytes),
        idleMilliseconds: context.limits.idleReaderMilliseconds,
        signal,
      }),
  };
}

function createContext(region: Region, options: RegistryOptions): EndpointContext {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const origin = parseOrigin(options.url);
  const dataHosts = options.dataHosts.flatMap((text) => parseHostPattern(text) ?? []);
  if (!origin || dataHosts.length < options.dataHosts.length) {
    throw new TypeError(`the ${region} registry has an invalid address or data host`);
  }
  const target = options.logger ?? SILENT;
  const logger: Logger = {
    info: (fields, message) => target.info({ region, ...fields }, message),
    warn: (fields, message) => target.warn({ region, ...fields }, message),
  };
  const onForeignHost = (host: string) => logger.warn({ host }, "a redirect to a foreign host was refused");
  const { proxyOf } = options;
  const lookup = publicLookup(options.publicHosts ?? [], options.resolve);
  const wireOf = (connections: number) => ({
    dispatcher: createConnections(limits, connections, { proxyOf, lookup }),
    proxyOf,
    redirects: { origin, dataHosts },
    limits,
    pace: options.pace,
    onAttempt: options.onAttempt ?? (() => undefined),
    onCall: options.onCall,
    traceparent: options.traceparent,
    onForeignHost,
  });
  const transport = createTransport(wireOf(limits.concurrency), logger);
  // Streams are long: on their own connections they block nobody.
  const stream = createStreamTransport(wireOf(limits.streams), logger);
  return { origin, limits, logger, transport, stream };
}
