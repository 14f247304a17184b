import { manifestDigest, type RawDocument } from "@/lib/contract/raw-document";

type Wishes = {
  /** The digest of the manifest that was picked here. */
  picked: string | undefined;
  /** The platform that the address names. */
  platform: string | null;
};

/**
 * The document to show among those of one kind: the one that was picked here, unless the address has come to name
 * another platform since; else that of the address's platform, else the first.
 */
export function chooseDocument(
  documents: readonly RawDocument[],
  { picked, platform }: Wishes,
): RawDocument | undefined {
  const ofPlatform = documents.filter((document) => document.platform === platform);
  const eligible = platform !== null && ofPlatform.length > 0 ? ofPlatform : documents;
  return eligible.find((document) => manifestDigest(document) === picked) ?? eligible[0];
}
