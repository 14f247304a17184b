import { RegionLink } from "@/components/region/region-link.client";
import { CutText } from "@/components/ui/cut-text";
import { MoreRows } from "@/components/ui/more-rows";
import { pageRoom } from "@/components/ui/page-room";
import type { OtherEntry } from "@/lib/contract/image/other-entry";
import type { Whole } from "@/lib/contract/whole";
import { shortDigest } from "@/lib/display/text/short-digest";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { isManifestType } from "@/lib/mar/kind/index-entry";
import { INDEX_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import type { Repository } from "@/lib/oci/name/repository";
import { formatPlatform } from "@/lib/oci/platform/platform";

/** Rows shown; an index can list a thousand layers of a build cache. */
const SHOWN = 60;
const ROW_BYTES = 2800;

type Props = { repository: Repository; others: readonly OtherEntry[]; isTitled: boolean; whole?: Whole | undefined };

/** Returns the number of entries of each kind, such as `2 layers`, in order of first occurrence. */
export function countsOfKinds(others: readonly OtherEntry[]): string[] {
  const counts = new Map<OtherEntry["kind"], number>();
  for (const { kind } of others) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const t = translator("entries");
  return [...counts].map(([kind, count]) => t(`count.${kind}`, { count }));
}

/** Renders an index's entries that are not images for platforms, each with its kind. */
export function OtherEntries({ repository, others, isTitled, whole }: Props) {
  const t = translator("entries");
  const shown = pageRoom().forRows(others.length, SHOWN, ROW_BYTES);
  return (
    <section aria-label={t("others")} className={isTitled ? "border-line border-t" : undefined}>
      {isTitled && <h3 className="px-4 pt-3 font-medium text-small">{t("others")}</h3>}
      <ul className="divide-y divide-line text-small">
        {others.slice(0, shown).map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an index can list one digest twice, and its order never changes
          <OtherRow key={index} {...{ repository, entry }} />
        ))}
      </ul>
      <MoreRows
        {...{ shown, whole }}
        count={others.length}
        words={(count) => t("more", { count })}
        className="border-line border-t px-4 py-2"
      />
    </section>
  );
}

function OtherRow({ repository, entry }: { repository: Repository; entry: OtherEntry }) {
  const { digest, mediaType, artifactType, platform, title, size, problem } = entry;
  const type = artifactType ?? (isManifest(entry) ? undefined : mediaType);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2.5">
      <span className="min-w-0">
        <span>{kindWord(entry)}</span>
        {platform && <span className="text-dim"> · {formatPlatform(platform)}</span>}
        {title && (
          <code className="ml-2 text-code [overflow-wrap:anywhere]">
            <CutText text={title} most={300} />
          </code>
        )}
        {type && (
          <span className="block text-dim text-note [overflow-wrap:anywhere]">
            <CutText text={type} most={300} />
          </span>
        )}
        {problem?.reason && (
          <span className="block text-note text-warning">{translator("failure")(`reasons.${problem.reason}`)}</span>
        )}
      </span>
      <span className="inline-flex items-baseline gap-4">
        {size !== undefined && <span className="text-dim tabular-nums">{formatter().bytes(size)}</span>}
        {isManifest(entry) ? (
          <RegionLink imageName={{ repository, digest }} title={digest} className="text-accent hover:underline">
            <code className="text-code">{shortDigest(digest)}</code>
          </RegionLink>
        ) : (
          <code title={digest} className="text-code text-dim">
            {shortDigest(digest)}
          </code>
        )}
      </span>
    </li>
  );
}

/** A blob has no page of its own. */
function isManifest({ mediaType }: OtherEntry): boolean {
  return isManifestType(mediaType) || INDEX_MEDIA_TYPES.includes(mediaType ?? "");
}

function kindWord(entry: OtherEntry): string {
  const { kind } = entry;
  const t = translator("entries");
  if (kind === "layer" || kind === "blob" || kind === "unread") return t(`kind.${kind}`);
  return kind === "build-cache" && !isManifest(entry) ? t("kind.cache") : translator("image")(`kind.${kind}`);
}
