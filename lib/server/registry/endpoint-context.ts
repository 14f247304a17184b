import "server-only";
import type { Limits } from "./limits";
import type { Logger } from "./logger";
import type { StreamTransport } from "./wire/stream-transport";
import type { Transport } from "./wire/transport";

/** What every endpoint of a region asks with. `origin` is that of the registry endpoint. */
export type EndpointContext = {
  origin: string;
  transport: Transport;
  stream: StreamTransport;
  limits: Limits;
  logger: Logger;
};
