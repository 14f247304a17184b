import "server-only";
import type { Region } from "@/lib/mar/region";
import { log } from "../log";
import { processWide } from "../process-wide";
import { createRegistry } from "../registry/create-registry";
import { RegistryFailure } from "../registry/failure";
import { settings } from "../settings/settings";
import { Snapshot } from "./snapshot";

/** The process's snapshot of a region. Throws `SettingsFailure` where the region's address does not parse. */
export function snapshotOf(region: Region): Snapshot {
  return processWide(`snapshot ${region}`, () => {
    const { url, dataHosts } = settings()[region];
    const logger = log.child({ region });
    const registry = createRegistry(region, { url, dataHosts, logger });
    return new Snapshot(registry, (key, failure) => {
      const reason = failure instanceof RegistryFailure ? failure.reason : String(failure);
      logger.warn({ key, reason }, "the registry failed; an older reading is shown");
    });
  });
}
