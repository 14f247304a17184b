import "server-only";
import type { PortalDetails } from "@/lib/mar/portal/details";
import type { Repository } from "@/lib/oci/name/repository";
import type { PushDates } from "./push-dates";

/**
 * The official portal's view of a repository. Its API is not documented. Every method throws only `RegistryFailure`
 * (`unknown-repository` if the portal does not list the repository), except that it rejects with the signal's reason when its
 * `signal` aborts.
 */
export type Portal = {
  details(repository: Repository, signal: AbortSignal): Promise<PortalDetails>;
  /** Returns when the tags were pushed. */
  pushes(repository: Repository, signal: AbortSignal): Promise<PushDates>;
};
