import { Suspense } from "react";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import type { ImageIdentity } from "@/lib/contract/image-summary";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { chosenManifest } from "@/lib/server/snapshot/chosen-platform";
import { ImageContents } from "./image-contents";

type Props = {
  repository: Repository;
  region: Region;
  platform: string | undefined;
  identity: ImageIdentity;
  fetched: FetchedManifest;
};

/** What is told of an image below its platforms, for the one that is chosen: each part follows when it is read. */
export function ImageParts({ repository, region, platform, identity, fetched }: Props) {
  const digest = chosenManifest(fetched, platform);
  const { annotations } = fetched.manifest;
  const isImage = identity.kind === "index" || identity.kind === "image";
  if (!digest || !isImage) return null;
  return (
    <Suspense fallback={<ListSkeleton />}>
      <ImageContents {...{ region, repository, digest, annotations }} />
    </Suspense>
  );
}
