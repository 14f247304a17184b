import { LifeSkeleton } from "@/components/image/life-skeleton";
import { AttachedSkeleton } from "@/components/referrer/attached-skeleton";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import type { ImageIdentity } from "@/lib/contract/image-summary";
import { isContainerImage } from "@/lib/mar/artifact-kind";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/digest";
import type { ImageName } from "@/lib/oci/image-name";
import { isImageIndex } from "@/lib/oci/manifest";
import type { Tag } from "@/lib/oci/tag";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { chosenManifest } from "@/lib/server/snapshot/chosen-platform";
import { ImageArtifact } from "./image-artifact";
import { ImageAttached } from "./image-attached";
import { ImageContents } from "./image-contents";
import { ImageLifePart } from "./image-life-part";
import { Later } from "./later";

type Props = {
  imageName: ImageName;
  region: Region;
  platform: string | undefined;
  /** Of a link by digest: the tag that it had. */
  tag: Tag | undefined;
  /** Path of a chart's file. */
  file: string | undefined;
  attached: Digest | undefined;
  identity: ImageIdentity;
  fetched: FetchedManifest;
};

/** What is told of an image below its platforms, for the one that is chosen: each part follows when it is read. */
export function ImageParts({ imageName, region, platform, tag, file, attached, identity, fetched }: Props) {
  const { manifest, digest } = fetched;
  const { repository } = imageName;
  const artifact = isContainerImage(identity.kind) || isImageIndex(manifest) ? undefined : manifest;
  const chosen = artifact ? undefined : chosenManifest(fetched, platform);
  return (
    <>
      <Later
        content={ImageLifePart({ region, repository, digest, tag: imageName.tag ?? tag })}
        fallback={<LifeSkeleton />}
      />
      {artifact && <ImageArtifact kind={identity.kind} manifest={artifact} {...{ imageName, region, file }} />}
      {chosen && (
        <Later
          content={ImageContents({ region, repository, digest: chosen, annotations: manifest.annotations })}
          fallback={<ListSkeleton />}
        />
      )}
      <Later
        content={ImageAttached({ imageName, region, attached, fetched, chosen: artifact ? digest : chosen })}
        fallback={<AttachedSkeleton />}
      />
    </>
  );
}
