import { Notice } from "@/components/feedback/notice";
import { IndexNotices } from "@/components/platform/index-notices";
import { PlatformTable } from "@/components/platform/lazy-platform-table.client";
import { countsOfKinds, OtherEntries } from "@/components/platform/other-entries";
import { PlatformMismatches } from "@/components/platform/platform-mismatches";
import { Term } from "@/components/term/term";
import { Card } from "@/components/ui/card";
import { MoreRows } from "@/components/ui/more-rows";
import { pageRoom } from "@/components/ui/page-room";
import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import { wholeManifest, wholePart } from "@/lib/contract/whole";
import { visibleText } from "@/lib/display/text/visible-text";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { entryMarks } from "@/lib/oci/manifest/entry-marks";
import type { Digest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import { CHILDREN_BYTES } from "@/lib/server/cached/allowance";
import { NESTING_LIMITS } from "@/lib/server/image/entry/index-entries";
import { READ_ENTRIES_LIMIT } from "@/lib/server/image/entry/platforms";
import type { ImageReading } from "./image-reading";
import { Later } from "./later";

const PLATFORM_BYTES = 1300;

type Props = {
  region: Region;
  repository: Repository;
  /** The digest of the image's own document. */
  digest: Digest;
  reading: ImageReading;
  settled: readonly PlatformSummary[] | undefined;
};

/**
 * Renders the platforms once their manifests are read; creation dates stream later. Other entries of the index are
 * counted separately, by kind.
 */
export async function ImagePlatforms({ region, repository, digest, reading, settled }: Props) {
  const t = translator("platforms");
  const [platforms, { attestations, others, listed }, { notices }] = await Promise.all([
    settled ?? reading.platforms,
    reading.read,
    reading.entries,
  ]);
  const isOfArtifacts = platforms.length === 0 && others.length > 0;
  const marks = entryMarks(listed.map(({ entry }) => entry)).map((each) => each.map(visibleText));
  const whole = wholePart(wholeManifest(region, repository, digest), "manifests");
  const first = platforms.slice(0, READ_ENTRIES_LIMIT);
  // Each is in the table, in the pull command and in the documents.
  pageRoom().take(first.length * PLATFORM_BYTES);
  const dated = settled ?? reading.dated;
  const note = [
    ...(isOfArtifacts ? [] : [t("count", { count: platforms.length })]),
    ...(attestations.length > 0 ? [t("attestations", { count: attestations.length })] : []),
    ...countsOfKinds(others),
  ].join(" · ");
  const help = (
    <>
      {platforms.some(({ platform }) => platform?.osVersion !== undefined) && <Term of="osVersion" />}
      {attestations.length > 0 && <Term of="attestation" />}
    </>
  );
  return (
    <Card title={isOfArtifacts ? translator("entries")("title") : t("title")} help={help} note={note}>
      {platforms.length > 0 && (
        <PlatformTable
          {...{ repository }}
          platforms={first}
          marks={marks.slice(0, first.length)}
          dated={firstOf(dated)}
        />
      )}
      {platforms.length === 0 && others.length === 0 && (
        <div className="p-4">
          <Notice title={t("none")} />
        </div>
      )}
      {others.length > 0 && <OtherEntries {...{ repository, others, whole }} isTitled={!isOfArtifacts} />}
      <MoreRows
        shown={first.length}
        count={platforms.length}
        words={() => translator("entries")("limit", { limit: READ_ENTRIES_LIMIT })}
        whole={whole}
        className="border-line border-t px-4 py-2"
      />
      {[...platforms, ...others].some(({ problem }) => problem?.reason === "too-large") && (
        <p className="border-line border-t px-4 py-2 text-dim text-note">
          {t("limitBytes", { limit: CHILDREN_BYTES / 1024 ** 2 })}
        </p>
      )}
      <Later content={PlatformMismatches({ dated })} />
      <IndexNotices repository={repository} notices={notices} limits={NESTING_LIMITS} />
    </Card>
  );
}

type Dated = readonly PlatformSummary[] | Promise<readonly PlatformSummary[]>;

/** Returns the platforms that a page holds. The result need not be cached, as it is requested once. */
function firstOf(dated: Dated): Dated {
  const first = (all: readonly PlatformSummary[]) => all.slice(0, READ_ENTRIES_LIMIT);
  return dated instanceof Promise ? dated.then(first) : first(dated);
}
