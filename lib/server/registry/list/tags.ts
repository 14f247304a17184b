import "server-only";
import type { Repository } from "@/lib/oci/name/repository";
import { parseTag } from "@/lib/oci/name/tag";
import type { NameList } from "@/lib/server/names/name-list";
import type { EndpointContext } from "../endpoint-context";
import { tagsUrl } from "../urls";
import { listNames } from "./list";

/**
 * Returns all tags of a repository, in the registry's order.
 * @throws RegistryFailure; the signal's reason when it aborts
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags
 */
export function tags(context: EndpointContext, repository: Repository, signal: AbortSignal): Promise<NameList> {
  const subject = `the tags of ${repository}`;
  const url = tagsUrl(context.origin, repository);
  return listNames({ endpoint: "tags", url, subject }, context, signal, {
    field: "tags",
    isName: (text) => parseTag(text) !== undefined,
    most: context.limits.tagNames,
  });
}
