import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { shortDigest } from "../text/short-digest";

/** Returns the file name of a document: `dotnet-aspnet-0123456789ab.json`. */
export function documentFileName(repository: Repository, digest: Digest): string {
  return `${repository.replaceAll("/", "-")}-${shortDigest(digest)}.json`;
}
