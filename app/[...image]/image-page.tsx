import { notFound } from "next/navigation";
import { Suspense } from "react";
import { IdentitySkeleton } from "@/components/image/identity-skeleton";
import { ImageHeading } from "@/components/image/image-heading";
import { PlatformsSkeleton } from "@/components/platform/platforms-skeleton";
import { PullCommand } from "@/components/pull-command/pull-command.client";
import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/image-name";
import type { Reference } from "@/lib/oci/reference";
import { isUnknown, outcomeOf } from "@/lib/server/outcome";
import { withPatience } from "@/lib/server/patience";
import { pageRequestId } from "@/lib/server/request-id";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";
import { ImageBody } from "./image-body";
import { KnownPullCommand } from "./known-pull-command";

type Props = { imageName: ImageName; reference: Reference; region: Region };

/** One image. Name and pull command need no answer of the registry; the rest follows as it arrives. */
export async function ImagePage({ imageName, reference, region }: Props) {
  const manifest = outcomeOf(snapshotOf(region).manifest(imageName.repository, reference), pageRequestId());
  const early = await withPatience(manifest);
  if (early && !early.ok && isUnknown(early.problem)) notFound();
  const waiting = (
    <>
      <IdentitySkeleton />
      <PlatformsSkeleton />
    </>
  );
  return (
    <>
      <ImageHeading imageName={imageName} />
      <div className="mt-4 grid gap-5 lg:grid-cols-[minmax(0,1fr)_25rem] lg:items-start">
        <div className="min-w-0 lg:order-last">
          <Suspense fallback={<PullCommand imageName={imageName} kind="index" platforms={[]} />}>
            <KnownPullCommand {...{ imageName, manifest }} />
          </Suspense>
        </div>
        <div className="grid min-w-0 gap-5">
          <Suspense fallback={waiting}>
            <ImageBody {...{ imageName, reference, region, manifest }} />
          </Suspense>
        </div>
      </div>
    </>
  );
}
