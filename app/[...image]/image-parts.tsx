import { LifeSkeleton } from "@/components/image/life-skeleton";
import { PlatformNotice } from "@/components/platform/platform-notice";
import { AttachedSkeleton } from "@/components/referrer/attached-skeleton";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import type { ImageIdentity } from "@/lib/contract/image/image-summary";
import { isContainerImage } from "@/lib/mar/kind/artifact-kind";
import type { Region } from "@/lib/mar/region";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Tag } from "@/lib/oci/name/tag";
import type { PlatformWish } from "@/lib/oci/platform/platform-choice";
import { type ChosenPlatform, chooseOnly, choosePlatformOf } from "@/lib/server/image/entry/chosen-platform";
import { platformOf } from "@/lib/server/image/entry/platforms";
import { formerTagOf } from "@/lib/server/image/life/successor";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { ImageArtifact } from "./image-artifact";
import { ImageAttached } from "./image-attached";
import { ImageContents } from "./image-contents";
import { holdsSomething, ImageHeld } from "./image-held";
import { ImageLifePart } from "./image-life-part";
import type { ImageReading } from "./image-reading";
import { Later } from "./later";

type Props = {
  imageName: ImageName;
  region: Region;
  wish: PlatformWish;
  /** The tag of the name, or that of a link by digest. */
  tag: Tag | undefined;
  /** Path of a chart's file. */
  file: string | undefined;
  /** What the address opens of what is attached, and the document that is shown. */
  attached: Digest | undefined;
  layer: Digest | undefined;
  identity: ImageIdentity;
  fetched: FetchedManifest;
  reading: ImageReading;
};

/** What is told of an image below its platforms, for the one that is chosen: each part follows when it is read. */
export function ImageParts(props: Props) {
  const { imageName, region, wish, tag, file, attached, layer, identity, fetched, reading } = props;
  const { manifest, digest } = fetched;
  const { repository } = imageName;
  const artifact = isContainerImage(identity.kind) || isImageIndex(manifest) ? undefined : manifest;
  const chosen = choose();
  const followed = imageName.digest && (tag ?? formerTagOf(cachedRegistryOf(region), repository, digest));
  return (
    <>
      <Later
        content={ImageLifePart({ region, repository, digest, tag: imageName.tag, followed })}
        fallback={<LifeSkeleton hasRoom={followed !== undefined} />}
      />
      {artifact && <ImageArtifact kind={identity.kind} manifest={artifact} {...{ imageName, region, digest, file }} />}
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
          entries: reading.entries,
          chosen,
        })}
        fallback={<AttachedSkeleton />}
      />
    </>
  );

  async function choose(): Promise<ChosenPlatform> {
    if (isImageIndex(manifest)) {
      const { platforms } = await reading.choice;
      const entries = platforms.map(({ entry }) => ({ digest: entry.digest, ...platformOf(entry) }));
      return choosePlatformOf(entries, wish);
    }
    // Its configuration says what platform it is for, and is waited for where that matters.
    const isAsked = !artifact && (wish.platform || wish.manifest);
    const [own = { digest }] = isAsked ? await reading.platforms : [];
    return chooseOnly(own, isAsked ? wish : {});
  }

  async function contents() {
    const { shown, ...rest } = await chosen;
    return (
      <>
        <PlatformNotice {...rest} repository={repository} />
        {shown && (
          <ImageContents {...{ region, repository, annotations: manifest.annotations }} digest={shown.digest} />
        )}
      </>
    );
  }
}
