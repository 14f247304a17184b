import "server-only";
import type { Limits } from "./limits";
import type { Logger } from "./logger";
import type { Transport } from "./transport";

/** What every endpoint of a region asks with. `origin` is that of the registry endpoint. */
export type EndpointContext = { origin: string; transport: Transport; limits: Limits; logger: Logger };
