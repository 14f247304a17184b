import { manifestDigest, type RawDocument } from "@/lib/contract/image/raw-document";
import { choosePlatform, type PlatformWish } from "@/lib/oci/platform/platform-choice";

type Wishes = {
  /** The digest of the manifest chosen here. */
  picked: string | undefined;
  /** The platform in the address. */
  wish: PlatformWish;
};

/**
 * Returns the document to show among those of one kind: that of the address's platform, else the one chosen here, else
 * the first.
 */
export function chooseDocument(documents: readonly RawDocument[], { picked, wish }: Wishes): RawDocument | undefined {
  const entries = documents.map((document) => ({ digest: manifestDigest(document), platform: document.platform }));
  const choice = choosePlatform(entries, wish);
  if (choice.kind === "listed") return documents[choice.position];
  return documents.find((document) => manifestDigest(document) === picked) ?? documents[0];
}
