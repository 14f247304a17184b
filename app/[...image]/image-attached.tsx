import { Failure } from "@/components/feedback/lazy-failure.client";
import { AttestationList } from "@/components/referrer/attestation-list";
import { ReferrerTree } from "@/components/referrer/referrer-tree";
import { Card } from "@/components/ui/card";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import { referrersApiPath } from "@/lib/contract/api-path";
import { translator } from "@/lib/i18n/translator";
import { groupReferrers } from "@/lib/mar/referrer-list";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/digest";
import { formatImageName, type ImageName } from "@/lib/oci/image-name";
import { isImageIndex } from "@/lib/oci/manifest";
import { formatPlatform } from "@/lib/oci/platform";
import { outcomeOf } from "@/lib/server/outcome";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { pageRequestId } from "@/lib/server/request-id";
import type { IndexEntries } from "@/lib/server/snapshot/index-entries";
import { platformOf } from "@/lib/server/snapshot/platforms";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";
import { ImageOpened } from "./image-opened";
import { Later } from "./later";

type Props = {
  imageName: ImageName;
  region: Region;
  /** The manifest of the platform that is shown. */
  chosen: Promise<Digest | undefined>;
  /** Of the referrer that is opened. */
  attached: Digest | undefined;
  fetched: FetchedManifest;
  /** What its index lists, with the indexes in it. */
  entries: Promise<IndexEntries>;
};

/** What refers to the image and to the platform that is chosen, and what of it is opened. */
export async function ImageAttached({ imageName, region, attached, fetched, ...later }: Props) {
  const t = translator("attached");
  const [chosen, entries] = await Promise.all([later.chosen, later.entries]);
  const { attestations } = entries;
  const platforms = entries.platforms.map(({ entry }) => entry);
  const digests = [fetched.digest, ...(chosen && chosen !== fetched.digest ? [chosen] : [])];
  const place = { imageName, opened: attached };
  const trees = await Promise.all(digests.map(tree));
  return (
    <>
      <Card title={t("title")} note={platforms.length > 1 ? t("otherPlatforms") : undefined}>
        {trees}
        <AttestationList {...{ attestations, place }} entries={[...platforms, ...attestations]} />
      </Card>
      {attached && (
        <Later
          content={ImageOpened({ imageName, region, image: { ...fetched, entries }, digest: attached })}
          fallback={<ListSkeleton />}
        />
      )}
    </>
  );

  async function tree(digest: Digest) {
    const { repository } = imageName;
    const requestId = pageRequestId();
    const outcome = await outcomeOf(snapshotOf(region).referrers(repository, digest), requestId);
    const failure = outcome.ok ? undefined : (
      <Failure problem={outcome.problem} region={region} subject={formatImageName({ repository, digest })} />
    );
    const groups = outcome.ok ? groupReferrers(outcome.value.value.manifests) : [];
    const listPath = referrersApiPath(region, repository, digest);
    return <ReferrerTree key={digest} title={titleOf(digest)} {...{ failure, groups, listPath, place }} />;
  }

  function titleOf(digest: Digest): string {
    if (digest === fetched.digest) return t(isImageIndex(fetched.manifest) ? "onIndex" : "onManifest");
    const entry = platforms.find((each) => each.digest === digest);
    const own = entry && platformOf(entry).platform;
    return own ? t("onPlatform", { platform: formatPlatform(own) }) : t("onUnnamedPlatform");
  }
}
