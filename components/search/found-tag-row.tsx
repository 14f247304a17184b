import { PageLink } from "@/components/address/page-link.client";
import { imagePath } from "@/lib/contract/page/page-path";
import type { FoundTagView } from "@/lib/contract/search/search";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { isContainerImage } from "@/lib/mar/kind/artifact-kind";
import type { Region } from "@/lib/mar/region";

type Props = { found: FoundTagView; region: Region; today: string };

/** Platforms named in a row. */
const NAMED = 4;

/** Renders one tag that was found, with what is known of its image. */
export function FoundTagRow({ found, region, today }: Props) {
  const { repository, tag, artifact, created, size, platforms = [], ends, table, by } = found;
  const t = translator("search");
  const life = translator("life");
  const format = formatter();
  const more = platforms.length - NAMED;
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-4 border-line border-b py-1 text-small hover:bg-panel">
      <PageLink
        href={imagePath({ repository, tag }, { region })}
        className="min-w-0 grow basis-64 rounded-small font-mono text-code after:absolute after:inset-0 [overflow-wrap:anywhere]"
      >
        {tag}
      </PageLink>
      <span className="flex flex-wrap gap-x-3 text-dim text-note">
        {artifact && !isContainerImage(artifact) && <span>{translator("image.kind")(artifact)}</span>}
        {platforms.length > 0 && (
          <span>
            {format.list(platforms.slice(0, NAMED))}
            {more > 0 && ` ${t("morePlatforms", { count: more })}`}
          </span>
        )}
        {size !== undefined && <span>{format.bytes(size)}</span>}
        {ends && (
          <span title={life(table ? "setByTable" : "setByPublisher")} className={ends <= today ? "text-ended" : ""}>
            {life(ends <= today ? "ended" : "ends", { day: format.day(ends) })}
            <span className="text-dim"> {life(table ? "byTable" : "byPublisher")}</span>
          </span>
        )}
        {by && <span>{t(`bases.by.${by}`)}</span>}
        <span>
          {created
            ? t.rich("built", { day: () => <time dateTime={created}>{format.day(created)}</time> })
            : t(size === undefined && platforms.length === 0 ? "unread" : "undated")}
        </span>
      </span>
    </li>
  );
}
