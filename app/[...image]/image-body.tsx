import { Suspense } from "react";
import { Failure } from "@/components/feedback/failure.client";
import { NotFound } from "@/components/feedback/not-found.client";
import { Identity } from "@/components/image/identity";
import { PlatformsSkeleton } from "@/components/platform/platforms-skeleton";
import type { Region } from "@/lib/mar/region";
import { formatImageName, type ImageName } from "@/lib/oci/image-name";
import type { Reference } from "@/lib/oci/reference";
import { isUnknown, type Outcome } from "@/lib/server/outcome";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { readIdentity } from "@/lib/server/snapshot/image-summary";
import type { Reading } from "@/lib/server/snapshot/reading";
import { ImagePlatforms } from "./image-platforms";

type Props = {
  imageName: ImageName;
  reference: Reference;
  region: Region;
  manifest: Promise<Outcome<Reading<FetchedManifest>>>;
};

/** All that the registry says of one image. */
export async function ImageBody({ imageName, reference, region, manifest }: Props) {
  const outcome = await manifest;
  if (!outcome.ok) {
    if (isUnknown(outcome.problem)) return <NotFound />;
    return <Failure problem={outcome.problem} region={region} subject={formatImageName(imageName)} />;
  }
  const { repository } = imageName;
  const { value: fetched, readAt } = outcome.value;
  const identity = readIdentity(repository, reference, outcome.value);
  return (
    <>
      <Identity {...{ imageName, identity, readAt }} now={Date.now()} />
      <Suspense fallback={<PlatformsSkeleton />}>
        <ImagePlatforms {...{ repository, region, identity, fetched }} />
      </Suspense>
    </>
  );
}
