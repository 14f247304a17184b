"use client";

import { Fragment, memo } from "react";
import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { TagCheckbox } from "@/components/comparison/tag-checkbox.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import { Skeleton } from "@/components/ui/skeleton";
import { summaryOf, type TagDetails } from "@/lib/browser/known/tag-details";
import { imagePath } from "@/lib/contract/page/page-path";
import type { RegionAnswer } from "@/lib/contract/region/region-outcome";
import { formatSizeRange, newestCreation } from "@/lib/display/image/image-figures";
import { shortDigest } from "@/lib/display/text/short-digest";
import { useFormat } from "@/lib/i18n/use-format";
import { likelyArtifactKind } from "@/lib/mar/kind/artifact-kind";
import type { Tag } from "@/lib/oci/name/tag";
import { PlatformChips } from "../facets/platform-chips";
import { useListPlace } from "../list-place.client";
import type { ComparedTags } from "../regions/compared-tags";
import { PUSHED_SHOWS } from "./columns";
import { AttachedTagLink } from "./lazy-attached-tag-link.client";
import { LifeState } from "./life-state.client";
import { TagName } from "./tag-name";
import { TagToday } from "./tag-today";

type Props = {
  tag: Tag;
  position: number;
  details: TagDetails | undefined;
  /** All tags known to point to the same image, including this one. */
  aliases: readonly string[] | undefined;
  /** True if it is selected for comparison. */
  isSelected: boolean;
  /** The other region's answer, if the regions are compared. */
  RegionMark: ComparedTags["Mark"] | undefined;
  answer: RegionAnswer | undefined;
};

/** Renders one tag: its name by parts, what it points to, and its pull command. */
export const TagRow = memo(function TagRow(props: Props) {
  const { tag, position, details, aliases, isSelected, RegionMark, answer } = props;
  const { region, repository, compares, restless, onSelect } = useListPlace();
  const t = useTranslations("repository");
  const format = useFormat();
  const imageName = { repository, tag };
  const summary = summaryOf(details);
  const size = summary && (formatSizeRange(summary, format.bytes) ?? "–");
  const created = summary && newestCreation(summary);
  const waiting = !details;
  return (
    <tr aria-rowindex={position + 2} className="group/tag h-(--row-tag) border-line border-b hover:bg-panel">
      {/* If tags move by themselves, each gets a new element: browsers count changed text as a layout shift. */}
      <Fragment key={restless ? tag : undefined}>
        <th scope="row" className="px-1.5 text-left font-normal">
          <span className="flex items-baseline gap-x-2">
            <PageLink
              href={imagePath(imageName, { region })}
              title={tag}
              className="min-w-0 truncate hover:underline max-[22rem]:line-clamp-2 max-[22rem]:whitespace-normal max-[22rem]:[overflow-wrap:anywhere]"
            >
              <TagName tag={tag} />
            </PageLink>
            {tag.startsWith("sha256-") && <AttachedTagLink tag={tag} />}
          </span>
          <span className="block truncate text-dim text-note max-[22rem]:line-clamp-2 max-[22rem]:whitespace-normal md:hidden">
            {details && "problem" in details && <Problem reason={details.problem.reason} />}
            {summary && (
              <>
                {[size, created && format.day(created)].filter(Boolean).join(" · ")} <PlatformChips summary={summary} />
                {/* It comes later. A space as text would then appear too, and browsers count that as a layout shift. */}
                <span className="ps-1">
                  <TagToday {...{ tag, aliases }} />
                </span>
              </>
            )}
            {waiting && t("reading")}
          </span>
        </th>
        {details && "problem" in details ? (
          <>
            <td className="hidden xl:table-cell" />
            <td colSpan={3} className="hidden truncate px-1.5 text-ended text-note md:table-cell">
              <Problem reason={details.problem.reason} />
            </td>
            <td className={`hidden ${PUSHED_SHOWS}`} />
            <td colSpan={2} className="hidden min-[85rem]:table-cell" />
          </>
        ) : (
          <>
            <td className="hidden truncate px-1.5 text-dim text-small xl:table-cell">
              {waiting ? <Skeleton className="w-24 align-middle" /> : summary && <TagToday {...{ tag, aliases }} />}
            </td>
            <td className="hidden truncate px-1.5 md:table-cell">{summary && <PlatformChips summary={summary} />}</td>
            <td className="hidden whitespace-nowrap px-1.5 text-right text-small tabular-nums md:table-cell">{size}</td>
            <td className="hidden whitespace-nowrap px-1.5 text-right text-small tabular-nums md:table-cell">
              {created && format.day(created)}
            </td>
            <td
              className={`hidden whitespace-nowrap px-1.5 text-right text-dim text-small tabular-nums ${PUSHED_SHOWS}`}
            >
              {summary?.pushed && <span title={t("pushedHint")}>{format.day(summary.pushed)}</span>}
            </td>
            <td className="hidden truncate px-1.5 text-small min-[85rem]:table-cell">
              {summary && <LifeState lifecycle={summary.lifecycle} />}
            </td>
            <td className="hidden px-1.5 min-[85rem]:table-cell">
              {summary && (
                <code title={summary.digest} className="text-code text-dim">
                  {shortDigest(summary.digest)}
                </code>
              )}
            </td>
          </>
        )}
        {compares && <td className="px-1 text-center">{RegionMark && <RegionMark {...{ tag, details, answer }} />}</td>}
        <td className="px-0.5">
          <span className="flex items-center justify-end">
            <TagCheckbox {...{ tag, isSelected }} onToggle={onSelect} />
            <CopyButton
              look="bare"
              size="row"
              data-shortcut="c"
              // Loaded on demand: the table of tools is larger than the list, and most visitors copy nothing from it.
              text={async () => {
                const { pullCommand } = await import("@/lib/display/pull-command");
                return pullCommand({
                  kind: summary?.kind ?? likelyArtifactKind(repository),
                  region,
                  imageName,
                  by: "tag",
                });
              }}
              label={t("copyNamed", { tag })}
            />
          </span>
        </td>
      </Fragment>
    </tr>
  );
});

function Problem({ reason }: { reason: Extract<TagDetails, { problem: object }>["problem"]["reason"] }) {
  const t = useTranslations("failure.reasons");
  const words = t(reason ?? "unavailable");
  return <span title={words}>{words}</span>;
}
