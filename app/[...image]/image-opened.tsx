import { Failure } from "@/components/feedback/lazy-failure.client";
import { Card } from "@/components/ui/card";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { OPENED_ID } from "@/lib/contract/page/page-path";
import { shortDigest } from "@/lib/display/text/short-digest";
import type { Digest } from "@/lib/oci/name/digest";
import { formatImageName } from "@/lib/oci/name/image-name";
import { readOpened } from "@/lib/server/image/opened";
import { outcomeOf } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import { HeldContent, heldTitle } from "./held-content";

type Props = {
  page: PageOfImage;
  image: Parameters<typeof readOpened>[2];
  /** The digest that the address opens. */
  manifest: Digest;
};

/** Renders the referrer or attestation that the address names. */
export async function ImageOpened({ page, image, manifest }: Props) {
  const { region } = page;
  const { repository } = page.imageName;
  const outcome = await outcomeOf(readOpened(cachedRegistryOf(region), repository, image, manifest));
  return (
    <div id={OPENED_ID} className="grid min-w-0 scroll-mt-4 gap-5">
      {outcome.ok ? (
        <Card title={heldTitle(outcome.value)} note={<code className="text-code">{shortDigest(manifest)}</code>}>
          <HeldContent held={outcome.value} {...{ page, manifest }} attached={manifest} />
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
