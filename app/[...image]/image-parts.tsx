import { LifeSkeleton } from "@/components/image/life-skeleton";
import { PlatformNotice } from "@/components/platform/platform-notice";
import { AttachedSkeleton } from "@/components/referrer/attached-skeleton";
import { BuiltOnImage } from "@/components/search/built-on-image";
import { BuiltOnSkeleton } from "@/components/search/built-on-skeleton";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import type { ImageIdentity } from "@/lib/contract/image/image-summary";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { isContainerImage } from "@/lib/mar/kind/artifact-kind";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import { type ChosenPlatform, chooseOnly, choosePlatformOf } from "@/lib/server/image/entry/chosen-platform";
import { platformOf } from "@/lib/server/image/entry/platforms";
import { formerTagOf } from "@/lib/server/image/life/successor";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { readBuiltOn } from "@/lib/server/search/built-on-image";
import { settings } from "@/lib/server/settings/settings";
import { ImageArtifact } from "./image-artifact";
import { ImageAttached } from "./image-attached";
import { ImageContents } from "./image-contents";
import { holdsSomething, ImageHeld } from "./image-held";
import { ImageLifePart } from "./image-life-part";
import type { ImageReading } from "./image-reading";
import { Later } from "./later";

type Props = {
  page: PageOfImage;
  reading: ImageReading;
  identity: ImageIdentity;
  fetched: FetchedManifest;
};

/** Renders the parts below the platforms for the chosen one; each streams when it is read. */
export async function ImageParts({ page, reading, identity, fetched }: Props) {
  const { imageName, region, wish, namedTag } = page;
  const { manifest, digest } = fetched;
  const { repository } = imageName;
  const artifact = isContainerImage(identity.kind) || isImageIndex(manifest) ? undefined : manifest;
  const chosen = choose();
  const followed = imageName.digest && (namedTag ?? (await formerTagOf(cachedRegistryOf(region), repository, digest)));
  return (
    <>
      <Later
        content={ImageLifePart({ region, repository, digest, tag: imageName.tag, followed })}
        fallback={<LifeSkeleton hasRoom={followed !== undefined} />}
      />
      {artifact && <ImageArtifact kind={identity.kind} manifest={artifact} {...{ page, digest }} />}
      {!isImageIndex(manifest) && holdsSomething(manifest) && (
        <Later content={ImageHeld({ page, fetched })} fallback={<ListSkeleton />} />
      )}
      {!artifact && <Later content={contents()} fallback={<ListSkeleton />} />}
      <Later
        content={ImageAttached({ page, fetched, entries: reading.entries, chosen })}
        fallback={<AttachedSkeleton />}
      />
      {!artifact && settings().reader.isOn && <Later content={builtOn()} fallback={<BuiltOnSkeleton />} />}
    </>
  );

  async function choose(): Promise<ChosenPlatform> {
    if (isImageIndex(manifest)) {
      const { platforms } = await reading.choice;
      const entries = platforms.map(({ entry }) => ({ digest: entry.digest, ...platformOf(entry) }));
      return choosePlatformOf(entries, wish);
    }
    // Only its configuration names its platform, so it is awaited if that matters.
    const isAsked = !artifact && (wish.platform || wish.manifest);
    const [own = { digest }] = isAsked ? await reading.platforms : [];
    return chooseOnly(own, isAsked ? wish : {});
  }

  async function contents() {
    const { shown, ...rest } = await chosen;
    // Called, not rendered: a part that is there except for another part would hold up the whole page.
    const annotations = manifest.annotations;
    const layers = shown && (await ImageContents({ region, repository, annotations, digest: shown.digest }));
    return (
      <>
        <PlatformNotice {...rest} repository={repository} />
        {layers}
      </>
    );
  }

  /** Renders what is built on the image: the whole one, not a platform, as that is what others name. */
  async function builtOn() {
    const found = await readBuiltOn(region, { repository, digest, tag: imageName.tag });
    return found && <BuiltOnImage {...{ found, region }} now={Date.now()} />;
  }
}
