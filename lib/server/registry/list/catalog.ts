import "server-only";
import { parseRepository } from "@/lib/oci/name/repository";
import type { NameList } from "@/lib/server/names/name-list";
import type { EndpointContext } from "../endpoint-context";
import { catalogUrl } from "../urls";
import { listNames } from "./list";

/**
 * Returns all repository names, in the registry's order.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://distribution.github.io/distribution/spec/api/#listing-repositories
 */
export function catalog(context: EndpointContext, signal: AbortSignal): Promise<NameList> {
  const url = catalogUrl(context.origin, context.limits.catalogPageNames);
  return listNames({ endpoint: "catalog", url, subject: "the catalog" }, context, signal, {
    field: "repositories",
    isName: (text) => parseRepository(text) !== undefined,
    most: context.limits.catalogNames,
  });
}
