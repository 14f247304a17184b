import "server-only";
import { RegistryFailure } from "../problem/registry-failure";

/** Returns true if a failure means "does not exist", as opposed to "no answer". */
export function isGone(failure: unknown): boolean {
  return (
    failure instanceof RegistryFailure &&
    (failure.reason === "unknown-repository" || failure.reason === "unknown-manifest")
  );
}
