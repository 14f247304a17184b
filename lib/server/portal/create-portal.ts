import "server-only";
import type { Repository } from "@/lib/oci/name/repository";
import { isLarge, readApart } from "../apart/read-apart";
import { receiving } from "../memory/claim";
import type { Pace } from "../pace/pace";
import type { Limits } from "../registry/limits";
import { type Logger, SILENT } from "../registry/logger";
import type { OnCall } from "../registry/wire/attempt/attempt-record";
import { createBudget } from "../registry/wire/attempt/budget";
import { createConnections } from "../registry/wire/connections";
import { publicLookup } from "../registry/wire/public-lookup";
import { createTransport } from "../registry/wire/transport";
import { parseOrigin } from "../settings/origin";
import type { ProxyOf } from "../settings/proxy/proxies";
import { DETAILS_BYTES, PORTAL_LIMITS, TAGS_BYTES } from "./limits";
import type { Portal } from "./portal";
import { PushDates } from "./push-dates";
import { readDetailsBytes } from "./read-details";
import { readPushesBytes } from "./read-pushes";

type Options = {
  /** Origin of the global region's registry endpoint, which also serves the portal. */
  url: string;
  limits?: Partial<Limits>;
  /** Which proxy its host goes through; none if left out. */
  proxyOf?: ProxyOf;
  /** Patterns of hosts whose names must lead to public addresses; none if left out. */
  publicHosts?: readonly string[];
  /** How fast its host may be asked; as fast as `limits` allow if left out. */
  pace?: Pace;
  /** Receives each request as it was sent. */
  onCall?: OnCall;
  logger?: Logger;
};

type Asked = { what: "details" | "tags"; subject: string; bytes: number; attemptMilliseconds: number };

/**
 * Creates the client of the official portal. It has its own connections and places, so that it takes none of the registry's, and
 * its failures do not count as the registry's. Redirects may only stay on the same origin.
 * @throws TypeError if the address is not an origin
 */
export function createPortal({ url, logger = SILENT, ...options }: Options): Portal {
  const limits = { ...PORTAL_LIMITS, ...options.limits };
  const origin = parseOrigin(url);
  if (!origin) throw new TypeError("the portal has an invalid address");
  const { proxyOf } = options;
  const lookup = publicLookup(options.publicHosts ?? []);
  const transport = createTransport(
    {
      dispatcher: createConnections(limits, limits.concurrency, { proxyOf, lookup }),
      proxyOf,
      redirects: { origin, dataHosts: [] },
      limits,
      pace: options.pace,
      onAttempt: () => undefined,
      onCall: options.onCall,
      onForeignHost: (host) => logger.warn({ host }, "a redirect of the portal to a foreign host was refused"),
    },
    logger,
  );
  const bytesOf = async (repository: Repository, signal: AbortSignal, { what, ...asked }: Asked) => {
    const url = portalUrl(origin, repository, what);
    const question = { endpoint: "portal", url, accept: "application/json", ...asked } as const;
    return (await transport(question, createBudget(limits.totalMilliseconds), signal)).bytes;
  };
  return {
    details: (repository, signal) =>
      receiving(async () => {
        const subject = `what the portal says of ${repository}`;
        const { attemptMilliseconds } = limits;
        const asked = { what: "details", subject, bytes: DETAILS_BYTES, attemptMilliseconds } as const;
        const bytes = await bytesOf(repository, signal, asked);
        return isLarge(bytes)
          ? readApart("readDetailsBytes", { bytes, subject }, { subject, key: repository, signal })
          : readDetailsBytes({ bytes, subject });
      }),
    pushes: (repository, signal) =>
      receiving(async () => {
        const subject = `the push dates of ${repository}`;
        const attemptMilliseconds = limits.largeBlobAttemptMilliseconds;
        const asked = { what: "tags", subject, bytes: TAGS_BYTES, attemptMilliseconds } as const;
        const bytes = await bytesOf(repository, signal, asked);
        const lines = isLarge(bytes)
          ? await readApart("readPushesBytes", { bytes, subject }, { subject, key: repository, signal })
          : readPushesBytes({ bytes, subject });
        return new PushDates(lines);
      }),
  };
}

/** `GET /api/v1/catalog/<name>/…?reg=mar`; it is not documented, the portal's own pages use it. */
function portalUrl(origin: string, repository: Repository, what: Asked["what"]): URL {
  return new URL(`/api/v1/catalog/${repository}/${what}?reg=mar`, origin);
}
