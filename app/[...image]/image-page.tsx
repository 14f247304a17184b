import { Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { IdentitySkeleton } from "@/components/image/identity-skeleton";
import { ImageHeading } from "@/components/image/image-heading";
import { PlatformsSkeleton } from "@/components/platform/platforms-skeleton";
import { PullCommand } from "@/components/pull-command/lazy-pull-command.client";
import { RegionComparisonSkeleton } from "@/components/region/region-comparison-skeleton";
import { PROBLEM_STATUS } from "@/lib/contract/problem";
import { isContainerImage, likelyArtifactKind } from "@/lib/mar/kind/artifact-kind";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";
import type { Reference } from "@/lib/oci/name/reference";
import type { Tag } from "@/lib/oci/name/tag";
import type { PlatformWish } from "@/lib/oci/platform/platform-choice";
import { setPageStatus } from "@/lib/server/page/page-status";
import { isUnknown } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import { PATIENCE, PATIENCE_WITH_THE_MISSING, withPatience } from "@/lib/server/work/patience";
import { UnknownAnswer } from "../not-found-answer";
import { ImageBody } from "./image-body";
import { readImage } from "./image-reading";
import { KnownPullCommand } from "./known-pull-command";
import { RegionComparisonPart } from "./region-comparison-part";
import { readOtherRegion } from "./region-reading";

type Props = {
  imageName: ImageName;
  reference: Reference;
  region: Region;
  /** What the address asks for among the image's platforms. */
  wish: PlatformWish;
  /** Of a link by digest: the tag that it had. */
  tag: Tag | undefined;
  /** Path of a chart's file that the address names. */
  file: string | undefined;
  /** Of the referrer that is opened. */
  attached: Digest | undefined;
  /** Of the document that is shown of it. */
  layer: Digest | undefined;
};

/** How long the page waits for the rest when its status is known, in milliseconds. */
const REST_PATIENCE = 50;

/** One image. Name and pull command need no answer of the registry; what takes longer than a moment follows. */
export async function ImagePage({ imageName, reference, region, wish, tag, file, attached, layer }: Props) {
  const reading = readImage(region, imageName.repository, reference);
  const missing = cachedRegistryOf(region).lacks(imageName.repository, reference);
  const regions = readOtherRegion(region, imageName.repository, reference, reading.manifest);
  const comparison = <RegionComparisonPart {...{ imageName, reference, region }} reading={regions} />;
  const early = await withPatience(reading.manifest, missing ? PATIENCE_WITH_THE_MISSING : PATIENCE);
  if (early && !early.ok && isUnknown(early.problem)) {
    return <UnknownAnswer {...{ imageName, region }}>{comparison}</UnknownAnswer>;
  }
  if (early && !early.ok) setPageStatus(PROBLEM_STATUS[early.problem.code]);
  const settled = early && (await withPatience(reading.dated, REST_PATIENCE));
  const body = <ImageBody {...{ imageName, reference, region, wish, tag, file, attached, layer, reading, settled }} />;
  const isPinned = imageName.digest !== undefined;
  const likelyKind = likelyArtifactKind(imageName.repository);
  const command = <KnownPullCommand {...{ imageName, wish, reading }} />;
  return (
    <>
      <ImageHeading imageName={imageName} />
      <div className="mt-4 grid gap-5 lg:grid-cols-[minmax(0,1fr)_25rem] lg:items-start">
        <div className="grid min-w-0 gap-5 lg:col-start-2 lg:row-start-1">
          {early ? (
            command
          ) : (
            <Suspense fallback={<PullCommand {...{ imageName, isPinned }} kind={likelyKind} platforms={[]} />}>
              {command}
            </Suspense>
          )}
          {early ? comparison : <Suspense fallback={<RegionComparisonSkeleton />}>{comparison}</Suspense>}
        </div>
        <div className="grid min-w-0 gap-5 lg:col-start-1 lg:row-start-1">
          {early ? (
            body
          ) : (
            <Suspense
              fallback={
                <>
                  <IdentitySkeleton />
                  {isContainerImage(likelyKind) && <PlatformsSkeleton rows={3} />}
                </>
              }
            >
              {body}
            </Suspense>
          )}
        </div>
      </div>
      {!settled && <ReloadWithoutScripts />}
    </>
  );
}
