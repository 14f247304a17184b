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
import type { IndexEntries } from "@/lib/server/snapshot/index-entries";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";
import { formerTagOf } from "@/lib/server/snapshot/successor";
import { ImageArtifact } from "./image-artifact";
import { ImageAttached } from "./image-attached";
import { ImageContents } from "./image-contents";
import { holdsSomething, ImageHeld } from "./image-held";
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
  /** What the address opens of what is attached, and the document that is shown. */
  attached: Digest | undefined;
  layer: Digest | undefined;
  identity: ImageIdentity;
  fetched: FetchedManifest;
  /** What its index lists, with the indexes in it. */
  entries: Promise<IndexEntries>;
  /** Those that can be chosen. */
  choice: Promise<Pick<IndexEntries, "platforms">>;
};

/** What is told of an image below its platforms, for the one that is chosen: each part follows when it is read. */
export function ImageParts(props: Props) {
  const { imageName, region, platform, tag, file, attached, layer, identity, fetched, entries, choice } = props;
  const { manifest, digest } = fetched;
  const { repository } = imageName;
  const artifact = isContainerImage(identity.kind) || isImageIndex(manifest) ? undefined : manifest;
  const chosen = choice.then((listed) => chosenManifest(fetched, listed, platform));
  const followed = imageName.digest && (tag ?? formerTagOf(snapshotOf(region), repository, digest));
  return (
    <>
      <Later
        content={ImageLifePart({ region, repository, digest, tag: imageName.tag, followed })}
        fallback={<LifeSkeleton hasRoom={followed !== undefined} />}
      />
      {artifact && <ImageArtifact kind={identity.kind} manifest={artifact} {...{ imageName, region, file }} />}
      {!isImageIndex(manifest) && holdsSomething(manifest) && (
        <Later content={ImageHeld({ imageName, region, fetched, layer })} fallback={<ListSkeleton />} />
      )}
      {!artifact && <Later content={contents()} fallback={<ListSkeleton />} />}
      <Later
        content={ImageAttached({
          imageName,
          region,
          opened: attached && { manifest: attached, layer },
          fetched,
          entries,
          chosen,
        })}
        fallback={<AttachedSkeleton />}
      />
    </>
  );

  async function contents() {
    const shown = await chosen;
    return shown && ImageContents({ region, repository, digest: shown, annotations: manifest.annotations });
  }
}
