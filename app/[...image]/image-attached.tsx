import { Failure } from "@/components/feedback/lazy-failure.client";
import { AttestationList } from "@/components/referrer/attestation-list";
import { type CosignTag, CosignTagList } from "@/components/referrer/cosign-tag-list";
import type { OpenedPlace } from "@/components/referrer/referrer-row";
import { ReferrerTree } from "@/components/referrer/referrer-tree";
import { Term } from "@/components/term/term";
import { Card } from "@/components/ui/card";
import { ListSkeleton } from "@/components/ui/list-skeleton";
import type { PageOfImage } from "@/lib/contract/page/image-page";
import { wholeReferrers } from "@/lib/contract/whole";
import { shortDigest } from "@/lib/display/text/short-digest";
import { translator } from "@/lib/i18n/translator";
import { cosignTags } from "@/lib/mar/attached/attached-tag";
import { groupReferrers } from "@/lib/mar/referrer/referrer-list";
import { isImageIndex } from "@/lib/oci/manifest/manifest";
import type { Digest } from "@/lib/oci/name/digest";
import { formatImageName } from "@/lib/oci/name/image-name";
import { formatPlatform } from "@/lib/oci/platform/platform";
import { describeReferrers } from "@/lib/server/image/attached/referrers";
import type { ChosenPlatform } from "@/lib/server/image/entry/chosen-platform";
import type { IndexEntries } from "@/lib/server/image/entry/index-entries";
import { outcomeOf } from "@/lib/server/problem/outcome";
import { cachedRegistryOf } from "@/lib/server/process/cached-registries";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { ImageOpened } from "./image-opened";
import { Later } from "./later";

type Props = {
  page: PageOfImage;
  /** The platform shown. */
  chosen: Promise<ChosenPlatform>;
  fetched: FetchedManifest;
  /** The entries of its index, nested indexes included. */
  entries: Promise<IndexEntries>;
};

/** Renders the referrers of the image and of the chosen platform, and the opened one. */
export async function ImageAttached({ page, fetched, ...later }: Props) {
  const { imageName, region } = page;
  const opened = page.query.attached;
  const t = translator("attached");
  const [{ shown }, entries] = await Promise.all([later.chosen, later.entries]);
  const chosen = shown?.digest;
  const { attestations } = entries;
  const platforms = entries.platforms.map(({ entry }) => entry);
  const digests = [fetched.digest, ...(chosen && chosen !== fetched.digest ? [chosen] : [])];
  const { repository } = imageName;
  const place: OpenedPlace = { imageName, opened };
  const trees = await Promise.all(digests.map((digest) => tree(digest, place)));
  return (
    <>
      <Card
        title={t("title")}
        help={<Term of="referrer" />}
        note={platforms.length > 1 ? t("otherPlatforms") : undefined}
      >
        {trees}
        <AttestationList {...{ attestations, place }} entries={[...platforms, ...attestations]} />
        <CosignTagList {...{ repository }} tags={digests.flatMap(knownCosignTags)} />
      </Card>
      {opened && (
        <>
          <Later
            content={ImageOpened({ page, image: { ...fetched, entries }, manifest: opened })}
            fallback={<ListSkeleton />}
          />
          <Later content={onOpened(opened)} />
        </>
      )}
    </>
  );

  /** Renders what is attached to the opened manifest, such as an SBOM's signature. */
  async function onOpened(digest: Digest) {
    const outcome = await outcomeOf(readReferrers(digest));
    if (outcome.ok && outcome.value.length === 0) return null;
    const elsewhere: OpenedPlace = { imageName: { repository, digest }, opened: undefined, isElsewhere: true };
    return <Card title={t("onOpened")}>{await tree(digest, elsewhere)}</Card>;
  }

  /** Returns Cosign's tags from the list of tags, if that is in memory: sends no request. */
  function knownCosignTags(digest: Digest): CosignTag[] {
    const known = cachedRegistryOf(region).known.tags(repository)?.value;
    return cosignTags(digest).flatMap(({ tag, kind }) =>
      known?.includes(tag) ? { tag, kind, target: targetOf(digest) } : [],
    );
  }

  async function readReferrers(digest: Digest) {
    const { value } = await cachedRegistryOf(region).referrers(repository, digest);
    return describeReferrers(cachedRegistryOf(region), repository, value.manifests);
  }

  async function tree(digest: Digest, at: OpenedPlace) {
    const outcome = await outcomeOf(readReferrers(digest));
    const failure = outcome.ok ? undefined : (
      <Failure problem={outcome.problem} region={region} subject={formatImageName({ repository, digest })} />
    );
    const groups = outcome.ok ? groupReferrers(outcome.value) : [];
    const whole = wholeReferrers(region, repository, digest);
    const title = at.isElsewhere ? shortDigest(digest) : t("to", { target: targetOf(digest) });
    return <ReferrerTree key={digest} {...{ title, failure, groups, whole }} place={at} />;
  }

  function targetOf(digest: Digest): string {
    if (digest === fetched.digest) return t(isImageIndex(fetched.manifest) ? "onIndex" : "onManifest");
    const own = shown?.platform;
    return own ? formatPlatform(own) : t("onUnnamedPlatform");
  }
}
