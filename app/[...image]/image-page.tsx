import { Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { IdentitySkeleton } from "@/components/image/identity-skeleton";
import { ImageHeading } from "@/components/image/image-heading";
import { MarkOf } from "@/components/mark/mark-of";
import { PlatformsSkeleton } from "@/components/platform/platforms-skeleton";
import { PullCommand } from "@/components/pull-command/lazy-pull-command.client";
import { RegionComparisonSkeleton } from "@/components/region/region-comparison-skeleton";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { isContainerImage, likelyArtifactKind } from "@/lib/mar/kind/artifact-kind";
import { offerDraft } from "@/lib/server/exchange/draft";
import { setPageAge, setPageProblem } from "@/lib/server/page/page-status";
import { isUnknown } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import { PATIENCE, PATIENCE_WITH_THE_MISSING, withPatience, withPatienceForParts } from "@/lib/server/waiting/patience";
import { UnknownAnswer } from "../not-found-answer";
import { PaceNotice } from "../pace-notice";
import { ImageBody } from "./image-body";
import { readImage } from "./image-reading";
import { KnownPullCommand } from "./known-pull-command";
import { RegionComparisonPart } from "./region-comparison-part";
import { readOtherRegion } from "./region-reading";

/** Renders one image. Name and pull command need no answer of the registry; slow parts stream later. */
export async function ImagePage({ page }: { page: PageOfImage }) {
  offerDraft("page");
  const { imageName, reference, region } = page;
  const reading = readImage(region, imageName.repository, reference);
  const missing = cachedRegistryOf(region).lacks(imageName.repository, reference);
  const regions = readOtherRegion(page, reading.manifest);
  const comparison = <RegionComparisonPart page={page} reading={regions} />;
  const early = await withPatience(reading.manifest, missing ? PATIENCE_WITH_THE_MISSING : PATIENCE);
  if (early && !early.ok && isUnknown(early.problem)) {
    return <UnknownAnswer {...{ imageName, region }}>{comparison}</UnknownAnswer>;
  }
  if (early && !early.ok) setPageProblem(early.problem);
  const readAt = early?.ok ? early.value.readAt : undefined;
  if (readAt !== undefined) setPageAge(readAt);
  const settled = early && (await withPatienceForParts(reading.dated));
  const body = <ImageBody {...{ page, reading, settled }} />;
  const isPinned = imageName.digest !== undefined;
  const likelyKind = likelyArtifactKind(imageName.repository);
  const command = <KnownPullCommand {...{ page, reading }} />;
  const aside = (
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
  );
  const main = (
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
  );
  // On a phone the command comes first, unless a failure has to be read before.
  const isFailed = early?.ok === false;
  return (
    <>
      <ImageHeading imageName={imageName}>{!isPinned && <MarkOf {...imageName} />}</ImageHeading>
      <PaceNotice {...{ region, readAt }} />
      <div className="mt-4 grid gap-5 lg:grid-cols-[minmax(0,1fr)_25rem] lg:items-start">
        {!isFailed && aside}
        {main}
        {isFailed && aside}
      </div>
      {!settled && <ReloadWithoutScripts />}
    </>
  );
}
