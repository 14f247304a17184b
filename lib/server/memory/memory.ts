import "server-only";
import { processWide } from "../runtime/process-wide";
import { settings } from "../settings/settings";
import { MemoryAccount } from "./memory-account";
import { sharesOf } from "./shares.mjs";

/**
 * Returns the process's memory account, sized by `MEMORY_BUDGET`.
 * @throws SettingsFailure if a setting does not parse
 */
export function memory(): MemoryAccount {
  return processWide("memory", () => new MemoryAccount(sharesOf(settings().memoryBudget)));
}
