import { Notice } from "@/components/feedback/notice";
import { PlatformTable } from "@/components/platform/platform-table.client";
import { Card } from "@/components/ui/card";
import type { ImageIdentity } from "@/lib/contract/image-summary";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/repository";
import type { FetchedManifest } from "@/lib/server/registry/registry";
import { readCreationDates } from "@/lib/server/snapshot/creation-dates";
import { READ_ENTRIES_LIMIT, readPlatforms } from "@/lib/server/snapshot/platforms";
import { snapshotOf } from "@/lib/server/snapshot/snapshots";

type Props = { repository: Repository; region: Region; identity: ImageIdentity; fetched: FetchedManifest };

/** The platforms, as soon as their manifests are read; their creation dates follow. */
export async function ImagePlatforms({ repository, region, identity, fetched }: Props) {
  const t = translator("platforms");
  const snapshot = snapshotOf(region);
  const platforms = await readPlatforms(snapshot, repository, fetched);
  const { attestations, kind } = identity;
  const note = [
    t("count", { count: platforms.length }),
    ...(attestations > 0 ? [t("attestations", { count: attestations })] : []),
  ].join(" · ");
  return (
    <Card title={t("title")} note={note}>
      {platforms.length > 0 ? (
        <PlatformTable
          repository={repository}
          platforms={platforms.map(({ summary }) => summary)}
          dated={readCreationDates(snapshot, repository, platforms)}
        />
      ) : (
        <div className="p-4">
          <Notice title={kind === "index" ? t("none") : t("notAnImage")} />
        </div>
      )}
      {platforms.length > READ_ENTRIES_LIMIT && (
        <p className="border-line border-t px-4 py-2 text-dim text-note">{t("limit", { limit: READ_ENTRIES_LIMIT })}</p>
      )}
    </Card>
  );
}
