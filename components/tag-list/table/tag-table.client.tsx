"use client";

import { Fragment, memo, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import type { TagSelection } from "@/components/comparison/tag-selection";
import { useVirtualRows } from "@/components/ui/use-virtual-rows.client";
import { type KnownTags, summaryOf } from "@/lib/browser/known/tag-details";
import type { ArrangedRow } from "@/lib/mar/tag-list/rows";
import type { Tag } from "@/lib/oci/name/tag";
import { useListPlace } from "../list-place.client";
import type { ComparedTags } from "../regions/compared-tags";
import { PUSHED_SHOWS } from "./columns";
import { TagGroupRow } from "./tag-group-row";
import { TagRow } from "./tag-row.client";
import { usePlacedRows } from "./use-placed-rows.client";
import { useRowKeys } from "./use-row-keys.client";
import { useVisibleDetails } from "./use-visible-details.client";

type Props = {
  /** All rows, once all tags have arrived. */
  rows: readonly ArrangedRow[] | undefined;
  known: KnownTags;
  /** The tags selected for comparison, by name, as rows are refilled with other tags. */
  selection: TagSelection;
  /** What is known of the tags in the other region, if they are compared. */
  compared: ComparedTags | undefined;
  /** Receives the visible tags. */
  onVisible: (tags: readonly Tag[]) => void;
};

const COLUMNS = [
  ["tag", "text-left"],
  ["today", "hidden w-40 text-left xl:table-cell"],
  ["platforms", "hidden w-38 text-left md:table-cell"],
  ["size", "hidden w-24 text-right md:table-cell"],
  ["created", "hidden w-30 text-right md:table-cell"],
  ["pushed", `hidden w-30 text-right ${PUSHED_SHOWS}`],
  ["life", "hidden w-38 text-left min-[85rem]:table-cell"],
  ["digest", "hidden w-26 text-left min-[85rem]:table-cell"],
  ["actions", "w-16 text-right"],
] as const;

/** Renders the visible rows, and room for the others. */
export const TagTable = memo(function TagTable(props: Props) {
  const { rows, known, selection, compared, onVisible } = props;
  const { view, compares, restless } = useListPlace();
  const t = useTranslations("repository");
  const column = useTranslations("regions")("column");
  const body = useRef<HTMLTableSectionElement>(null);
  const virtual = useVirtualRows({
    count: rows?.length ?? view.count,
    rowHeight: "--row-tag",
    list: body,
    from: view.from,
  });
  const { start, end } = virtual;
  const { count, around, parts, onFocus } = usePlacedRows({ rows, view, start, end, restless });
  const { onScreen } = virtual;
  const tags = useMemo(
    () =>
      around.flatMap(({ row, position }) =>
        row.kind === "tag" && position >= onScreen.start && position < onScreen.end ? row.tag : [],
      ),
    [around, onScreen.start, onScreen.end],
  );
  useVisibleDetails(tags);
  useEffect(() => {
    if (compares) onVisible(tags);
  }, [compares, onVisible, tags]);
  const onKeyDown = useRowKeys({ body, count, scrollToRow: virtual.scrollToRow });
  return (
    <table
      aria-label={t("tags")}
      aria-rowcount={count + 1}
      data-selecting={selection.length > 0 || undefined}
      className="group/tags w-full table-fixed border-collapse"
    >
      <thead className="sticky top-0 z-10 bg-ground text-dim text-note">
        <tr aria-rowindex={1} className="h-6.5 border-line border-b">
          {COLUMNS.map(([name, look]) => (
            <Fragment key={name}>
              {name === "actions" && compares && (
                <th scope="col" className="w-8">
                  <span className="sr-only">{column}</span>
                </th>
              )}
              <th scope="col" className={`px-1.5 font-semibold ${look}`}>
                {name === "actions" ? <span className="sr-only">{t(name)}</span> : t(name)}
              </th>
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody ref={body} data-rows onKeyDown={onKeyDown} onFocus={onFocus}>
        {parts.map((part) => {
          if ("room" in part) return <Room key={`${part.key} room`} rows={part.room} />;
          const { key, row, position } = part;
          if (row.kind !== "tag") {
            return <TagGroupRow key={key} {...{ row, position }} />;
          }
          return (
            <TagRow
              key={key}
              tag={row.tag}
              isSelected={selection.includes(row.tag)}
              details={known.details.get(row.tag)}
              RegionMark={compared?.Mark}
              answer={compared?.answers.get(row.tag)}
              aliases={aliasesOf(row.tag)}
              position={position}
            />
          );
        })}
      </tbody>
    </table>
  );

  /** Returns the tags known to point to the same image. */
  function aliasesOf(tag: string): readonly string[] | undefined {
    const digest = summaryOf(known.details.get(tag))?.digest;
    return digest && known.tagsOf.get(digest);
  }
});

/** Keeps the room of rows that are not in the document. */
function Room({ rows }: { rows: number }) {
  return <tr aria-hidden className="row-spacer" style={{ height: `calc(var(--row-tag) * ${rows})` }} />;
}
