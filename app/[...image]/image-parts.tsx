import { Suspense } from "react";
import { LifeSkeleton } from "@/components/image/life-skeleton";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import type { ImageIdentity } from "@/lib/contract/image-summary";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import type { Tag } from "@/lib/oci/tag";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { chosenManifest } from "@/lib/server/snapshot/chosen-platform";
import { ImageContents } from "./image-contents";
import { ImageLifePart } from "./image-life-part";

type Props = {
  repository: Repository;
  region: Region;
  platform: string | undefined;
  /** By which the image was opened, or which the link says that it had. */
  tag: Tag | undefined;
  identity: ImageIdentity;
  fetched: FetchedManifest;
};

/** What is told of an image below its platforms, for the one that is chosen: each part follows when it is read. */
export function ImageParts({ repository, region, platform, tag, identity, fetched }: Props) {
  const digest = chosenManifest(fetched, platform);
  const { annotations } = fetched.manifest;
  const isImage = identity.kind === "index" || identity.kind === "image";
  return (
    <>
      <Suspense fallback={<LifeSkeleton />}>
        <ImageLifePart {...{ region, repository, tag }} digest={fetched.digest} />
      </Suspense>
      {digest && isImage && (
        <Suspense fallback={<ListSkeleton />}>
          <ImageContents {...{ region, repository, digest, annotations }} />
        </Suspense>
      )}
    </>
  );
}
