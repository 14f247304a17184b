import "server-only";
import type { Problem } from "@/lib/contract/problem";
import { log } from "../log/log";
import { problemOf } from "./problem";
import { RegistryFailure } from "./registry-failure";

/** A page's result: a value, or the problem to show instead. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Awaits an answer. A registry failure becomes a value and a line of the log. */
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

/** Returns true if the registry answered that this does not exist, as opposed to not answering. */
export function isUnknown({ code }: Problem): boolean {
  return code === "NAME_UNKNOWN" || code === "MANIFEST_UNKNOWN";
}
