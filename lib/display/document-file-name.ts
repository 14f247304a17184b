import type { Digest } from "@/lib/oci/digest";
import type { Repository } from "@/lib/oci/repository";
import { shortDigest } from "./short-digest";

/** What a document is called as a file: `dotnet-aspnet-0123456789ab.json`. */
export function documentFileName(repository: Repository, digest: Digest): string {
  return `${repository.replaceAll("/", "-")}-${shortDigest(digest)}.json`;
}
