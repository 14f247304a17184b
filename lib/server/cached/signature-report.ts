import "server-only";
import type { SignatureReport } from "@/lib/contract/image/signature";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { readApart } from "../apart/read-apart";
import type { Content } from "./content/content";
import { BLOB } from "./content/uses";

/**
 * Returns what a signature's envelope states and what of it was verified, in a worker thread.
 * @throws RegistryFailure
 */
export async function signatureReport(
  content: Content,
  repository: Repository,
  { envelope, subject }: { envelope: Descriptor; subject: Digest },
  signal: AbortSignal,
): Promise<SignatureReport> {
  const { value: bytes } = await content.read(repository, envelope, BLOB, signal);
  const question = { envelope: bytes, mediaType: envelope.mediaType ?? "", subject };
  const called = `the signature ${repository}@${envelope.digest}`;
  return readApart("readSignature", question, { subject: called, key: repository, signal });
}
