import { Suspense } from "react";
import { Failure } from "@/components/feedback/failure.client";
import { UnknownImage } from "@/components/feedback/unknown-image.client";
import { Identity } from "@/components/image/identity";
import { PlatformsSkeleton } from "@/components/platform/platforms-skeleton";
import type { PlatformSummary } from "@/lib/contract/image-summary";
import type { Region } from "@/lib/mar/region";
import { formatImageName, type ImageName } from "@/lib/oci/image-name";
import type { Reference } from "@/lib/oci/reference";
import type { Tag } from "@/lib/oci/tag";
import { isUnknown } from "@/lib/server/outcome";
import { readIdentity } from "@/lib/server/snapshot/image-summary";
import { platformEntries } from "@/lib/server/snapshot/platforms";
import { ImageDocuments } from "./image-documents";
import { ImageParts } from "./image-parts";
import { ImagePlatforms } from "./image-platforms";
import type { ImageReading } from "./image-reading";
import { MovedTagPart } from "./moved-tag-part";

type Props = {
  imageName: ImageName;
  reference: Reference;
  region: Region;
  platform: string | undefined;
  /** Of a link by digest: the tag that it had. */
  tag: Tag | undefined;
  reading: ImageReading;
  /** The platforms with their dates, where all of it is there already: then nothing has to follow later. */
  settled: readonly PlatformSummary[] | undefined;
};

/** All that the registry says of one image. */
export async function ImageBody({ imageName, reference, region, platform, tag, reading, settled }: Props) {
  const outcome = await reading.manifest;
  if (!outcome.ok) {
    if (isUnknown(outcome.problem)) return <UnknownImage {...{ imageName, region }} below />;
    return <Failure problem={outcome.problem} region={region} subject={formatImageName(imageName)} />;
  }
  const { repository } = imageName;
  const { value: fetched, readAt } = outcome.value;
  const identity = readIdentity(repository, reference, outcome.value);
  const platforms = <ImagePlatforms {...{ repository, identity, reading, settled }} />;
  return (
    <>
      <Identity {...{ imageName, identity, readAt }} now={Date.now()} />
      {imageName.digest && tag && (
        <Suspense fallback={<p className="min-h-6" />}>
          <MovedTagPart {...{ region, repository, tag }} digest={imageName.digest} />
        </Suspense>
      )}
      {settled ? (
        platforms
      ) : (
        <Suspense fallback={<PlatformsSkeleton rows={Math.min(platformEntries(fetched).length || 1, 60)} />}>
          {platforms}
        </Suspense>
      )}
      <ImageParts {...{ repository, region, platform, identity, fetched }} tag={imageName.tag ?? tag} />
      <Suspense>
        <ImageDocuments {...{ region, repository, reading }} />
      </Suspense>
    </>
  );
}
