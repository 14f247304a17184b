import "server-only";
import { processWide } from "../runtime/process-wide";
import { settings } from "../settings/settings";
import { MemoryAccount } from "./memory-account";
import { sharesOf } from "./shares.mjs";

/** The process's account of its memory, by `MEMORY_BUDGET`. Throws `SettingsFailure` where a setting does not parse. */
export function memory(): MemoryAccount {
  return processWide("memory", () => new MemoryAccount(sharesOf(settings().memoryBudget)));
}
