import { Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { MirrorCard } from "@/components/mirror/mirror-card";
import { MirrorPresence } from "@/components/mirror/mirror-presence";
import { MirrorResult, Row } from "@/components/mirror/mirror-result";
import { MirrorUnread } from "@/components/mirror/mirror-unread";
import { Skeleton } from "@/components/ui/skeleton";
import type { MirroredImage } from "@/lib/contract/image/mirrored-image";
import type { EndpointsQuery } from "@/lib/contract/page/endpoints-page";
import { translator } from "@/lib/i18n/translator";
import { checkMirror, type MirrorName } from "@/lib/mar/name/mirror-check";
import { readMirroredImage } from "@/lib/server/image/region/mirrored-image";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import { withPatience } from "@/lib/server/waiting/patience";

/** Renders the stance on mirrors, and the result for the name in the address. */
export async function MirrorPart({ query }: { query: EndpointsQuery }) {
  const { mirror, region } = query;
  if (!mirror.trim()) return <MirrorCard query={query}>{null}</MirrorCard>;
  const check = checkMirror(mirror, region);
  return (
    <MirrorCard query={query}>
      {check.kind === "name" ? <CheckedName check={check} /> : <MirrorUnread check={check} query={query} />}
    </MirrorCard>
  );
}

/** MAR's answer streams later if it takes longer than a moment. */
async function CheckedName({ check }: { check: MirrorName }) {
  const image = readMirroredImage(cachedRegistryOf(check.region), check);
  const early = await withPatience(image);
  return (
    <>
      <MirrorResult check={check}>
        {early ? (
          <MirrorPresence check={check} image={early} />
        ) : (
          <Suspense fallback={<PresenceSkeleton />}>
            <LatePresence check={check} image={image} />
          </Suspense>
        )}
      </MirrorResult>
      {!early && <ReloadWithoutScripts />}
    </>
  );
}

function PresenceSkeleton() {
  return (
    <Row name={translator("mirror")("digest")}>
      <Skeleton className="h-12 w-full" />
    </Row>
  );
}

async function LatePresence({ check, image }: { check: MirrorName; image: Promise<MirroredImage> }) {
  return <MirrorPresence check={check} image={await image} />;
}
