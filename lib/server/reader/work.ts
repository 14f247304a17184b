import "server-only";
import type { Region } from "@/lib/mar/region";
import type { AsideReadings } from "../cached/aside-readings";
import type { ConfigHead } from "../cached/config-head";
import type { Logger } from "../registry/logger";
import type { FetchedManifest, Registry } from "../registry/registry";
import type { Store } from "../store/store";
import type { Asker } from "./asking/asker";
import type { Clock } from "./clock";
import type { Report } from "./progress/report";

/** What a round through a region works with. */
export type Work = {
  region: Region;
  store: Store;
  /** The reader's own client, and what it reads through it. */
  registry: Registry;
  aside: AsideReadings;
  asker: Asker;
  report: Report;
  clock: Clock;
  logger: Logger;
  /** Returns true for a repository that is to be read. */
  wants: (repository: string) => boolean;
  /** Questions at a time. */
  lanes: number;
  /** The number of the round, and when it began. */
  round: { number: number; beganAt: number };
  /** Says how far the round is, now and then. */
  tell: () => Promise<void>;
  /** Aborts when this process no longer leads, or ends. */
  signal: AbortSignal;
};

/** An image that is seen for the first time: its manifest, and its configuration once a step has read it. */
export type NewImage = { readonly fetched: FetchedManifest; config?: ConfigHead };
