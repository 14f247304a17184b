import "server-only";
import type { Limits } from "./limits";
import type { Logger } from "./logger";
import type { StreamTransport } from "./wire/stream-transport";
import type { Transport } from "./wire/transport";

/** What each endpoint function of a region needs. `origin` is the registry endpoint's. */
export type EndpointContext = {
  origin: string;
  transport: Transport;
  stream: StreamTransport;
  limits: Limits;
  logger: Logger;
};
