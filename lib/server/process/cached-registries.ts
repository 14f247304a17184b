import "server-only";
import type { Region } from "@/lib/mar/region";
import { log } from "../log/log";
import { RegistryFailure } from "../problem/registry-failure";
import { processWide } from "../runtime/process-wide";
import { Snapshot } from "../snapshot/snapshot";
import { registryOf } from "./registries";

/** The process's snapshot of a region. Throws `SettingsFailure` where the region's address does not parse. */
export function snapshotOf(region: Region): Snapshot {
  return processWide(`snapshot ${region}`, () => {
    const logger = log.child({ region });
    return new Snapshot(registryOf(region), (key, failure) => {
      const reason = failure instanceof RegistryFailure ? failure.reason : String(failure);
      logger.warn({ key, reason }, "the registry failed; an older reading is shown");
    });
  });
}
