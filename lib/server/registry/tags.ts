import "server-only";
import * as z from "zod/mini";
import type { Repository } from "@/lib/oci/repository";
import { parseTag } from "@/lib/oci/tag";
import type { EndpointContext } from "./endpoint-context";
import { checkShape, parseJson } from "./json";
import { listNames } from "./list";
import { tagsUrl } from "./urls";

/** Registries written in Go say `null` for an empty list. */
const pageSchema = z.object({ tags: z.nullable(z.array(z.string())) });

/**
 * All tags of a repository, in the registry's own order.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags
 */
export function tags(context: EndpointContext, repository: Repository, signal: AbortSignal): Promise<string[]> {
  const subject = `the tags of ${repository}`;
  const url = tagsUrl(context.origin, repository);
  return listNames({ endpoint: "tags", url, subject }, context, signal, {
    isName: (text) => parseTag(text) !== undefined,
    namesOf: (page) => checkShape(parseJson(page, subject), pageSchema, subject).tags ?? [],
  });
}
