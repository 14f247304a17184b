import "server-only";
import type { Problem } from "@/lib/contract/problem";
import { log } from "../log/log";
import { problemOf } from "./problem";
import { RegistryFailure } from "./registry-failure";

/** What a page has got: a value, or the problem to show in its place. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Waits for an answer; a registry failure becomes a value and a line in the log. */
export async function outcomeOf<T>(answer: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await answer };
  } catch (error) {
    if (error instanceof RegistryFailure) {
      log.warn({ code: error.code, reason: error.reason }, error.message);
    }
    return { ok: false, problem: problemOf(error) };
  }
}

/** True where the registry said that there is no such thing, as opposed to saying nothing. */
export function isUnknown({ code }: Problem): boolean {
  return code === "NAME_UNKNOWN" || code === "MANIFEST_UNKNOWN";
}
