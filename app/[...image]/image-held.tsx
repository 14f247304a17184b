import { Failure } from "@/components/feedback/lazy-failure.client";
import { Card } from "@/components/ui/card";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { OPENED_ID } from "@/lib/contract/page/page-path";
import { attachedDocuments } from "@/lib/mar/attached/attached-document";
import type { ImageManifest } from "@/lib/oci/manifest/manifest";
import { formatImageName } from "@/lib/oci/name/image-name";
import { readHeld } from "@/lib/server/image/opened";
import { outcomeOf } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { HeldContent, heldTitle } from "./held-content";

type Props = {
  page: PageOfImage;
  fetched: FetchedManifest;
};

/** Returns true for a manifest that is attached to another or holds attached documents: its own page shows them. */
export function holdsSomething(manifest: ImageManifest): boolean {
  return manifest.subject !== undefined || attachedDocuments(manifest).length > 0;
}

/** Renders the signatures and attached documents in the page's own manifest. */
export async function ImageHeld({ page, fetched }: Props) {
  const { imageName, region } = page;
  const { digest, manifest } = fetched;
  const { repository } = imageName;
  const outcome = await outcomeOf(readHeld(cachedRegistryOf(region), repository, manifest));
  if (!outcome.ok) {
    return <Failure problem={outcome.problem} {...{ region }} subject={formatImageName({ repository, digest })} />;
  }
  const held = outcome.value;
  if (held.kind === "other" || held.kind === "index") return null;
  return (
    <div id={OPENED_ID} className="grid min-w-0 scroll-mt-4 gap-5">
      <Card title={heldTitle(held)}>
        <HeldContent {...{ held, page }} manifest={digest} attached={undefined} />
      </Card>
    </div>
  );
}
