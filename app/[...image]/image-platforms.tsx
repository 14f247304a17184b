import { Notice } from "@/components/feedback/notice";
import { IndexNotices } from "@/components/platform/index-notices";
import { PlatformTable } from "@/components/platform/lazy-platform-table.client";
import { countsOfKinds, OtherEntries } from "@/components/platform/other-entries";
import { PlatformMismatches } from "@/components/platform/platform-mismatches";
import { Card } from "@/components/ui/card";
import type { PlatformSummary } from "@/lib/contract/image-summary";
import { translator } from "@/lib/i18n/translator";
import { entryMarks } from "@/lib/oci/entry-marks";
import type { Repository } from "@/lib/oci/repository";
import { NESTING_LIMITS } from "@/lib/server/snapshot/index-entries";
import { READ_ENTRIES_LIMIT } from "@/lib/server/snapshot/platforms";
import type { ImageReading } from "./image-reading";
import { Later } from "./later";

type Props = {
  repository: Repository;
  reading: ImageReading;
  settled: readonly PlatformSummary[] | undefined;
};

/**
 * The platforms, as soon as their manifests are read; their creation dates follow. What the index lists besides is counted apart,
 * and named for what it is.
 */
export async function ImagePlatforms({ repository, reading, settled }: Props) {
  const t = translator("platforms");
  const [platforms, { attestations, others, listed }, { notices }] = await Promise.all([
    settled ?? reading.platforms,
    reading.read,
    reading.entries,
  ]);
  const isOfArtifacts = platforms.length === 0 && others.length > 0;
  const marks = entryMarks(listed.map(({ entry }) => entry));
  const note = [
    ...(isOfArtifacts ? [] : [t("count", { count: platforms.length })]),
    ...(attestations.length > 0 ? [t("attestations", { count: attestations.length })] : []),
    ...countsOfKinds(others),
  ].join(" · ");
  return (
    <Card title={isOfArtifacts ? translator("entries")("title") : t("title")} note={note}>
      {platforms.length > 0 && <PlatformTable {...{ repository, platforms, marks }} dated={settled ?? reading.dated} />}
      {platforms.length === 0 && others.length === 0 && (
        <div className="p-4">
          <Notice title={t("none")} />
        </div>
      )}
      {others.length > 0 && <OtherEntries {...{ repository, others }} isTitled={!isOfArtifacts} />}
      {platforms.length > READ_ENTRIES_LIMIT && (
        <p className="border-line border-t px-4 py-2 text-dim text-note">{t("limit", { limit: READ_ENTRIES_LIMIT })}</p>
      )}
      <Later content={PlatformMismatches({ dated: settled ?? reading.dated })} />
      <IndexNotices repository={repository} notices={notices} limits={NESTING_LIMITS} />
    </Card>
  );
}
