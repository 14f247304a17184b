import "server-only";
import * as z from "zod/mini";
import { parseRepository } from "@/lib/oci/repository";
import type { EndpointContext } from "./endpoint-context";
import { checkShape, parseJson } from "./json";
import { listNames } from "./list";
import { catalogUrl } from "./urls";

const SUBJECT = "the catalog";

/** Registries written in Go say `null` for an empty list. */
const pageSchema = z.object({ repositories: z.nullable(z.array(z.string())) });

/**
 * All repository names, in the registry's own order.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://distribution.github.io/distribution/spec/api/#listing-repositories
 */
export function catalog(context: EndpointContext, signal: AbortSignal): Promise<string[]> {
  const url = catalogUrl(context.origin, context.limits.catalogPageNames);
  return listNames({ endpoint: "catalog", url, subject: SUBJECT }, context, signal, {
    isName: (text) => parseRepository(text) !== undefined,
    namesOf: (page) => checkShape(parseJson(page, SUBJECT), pageSchema, SUBJECT).repositories ?? [],
  });
}
