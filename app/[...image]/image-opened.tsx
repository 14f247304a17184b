import { Failure } from "@/components/feedback/lazy-failure.client";
import { Card } from "@/components/ui/card";
import { OPENED_ID } from "@/lib/contract/page/page-path";
import { shortDigest } from "@/lib/display/text/short-digest";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";
import { readOpened } from "@/lib/server/image/opened";
import { outcomeOf } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import { HeldContent, heldTitle } from "./held-content";

/** The referrer that an address opens, and the document in it that is shown. */
export type OpenedChoice = { manifest: Digest; layer: Digest | undefined };

type Props = {
  imageName: ImageName;
  region: Region;
  image: Parameters<typeof readOpened>[2];
  choice: OpenedChoice;
};

/** The referrer or attestation that the address names, opened. */
export async function ImageOpened({ imageName, region, image, choice }: Props) {
  const { repository } = imageName;
  const { manifest, layer } = choice;
  const outcome = await outcomeOf(readOpened(cachedRegistryOf(region), repository, image, manifest));
  return (
    <div id={OPENED_ID} className="grid min-w-0 scroll-mt-4 gap-5">
      {outcome.ok ? (
        <Card title={heldTitle(outcome.value)} note={<code className="text-code">{shortDigest(manifest)}</code>}>
          <HeldContent held={outcome.value} {...{ imageName, region, manifest, layer }} attached={manifest} />
        </Card>
      ) : (
        <Failure
          problem={outcome.problem}
          {...{ region }}
          subject={formatImageName({ repository, digest: manifest })}
        />
      )}
    </div>
  );
}
