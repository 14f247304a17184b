import { useTranslations } from "use-intl";
import type { TagListViewRow } from "@/lib/contract/page/tag-list-view";
import { shortDigest } from "@/lib/display/text/short-digest";
import { useListPlace } from "../list-place.client";

/** How many columns there are beside the two of the heading, at each width. */
const OTHER_COLUMNS = [
  [3, "hidden md:table-cell"],
  [4, "hidden md:table-cell"],
  [5, "hidden md:table-cell"],
  [6, "hidden xl:table-cell"],
  [7, "hidden xl:table-cell"],
  [8, "hidden min-[85rem]:table-cell"],
  [9, "hidden min-[94rem]:table-cell"],
] as const;

type Heading = Exclude<TagListViewRow, { kind: "tag" }>;

/** Renders a heading above some rows. */
export function TagGroupRow({ row, position }: { row: Heading; position: number }) {
  const t = useTranslations("repository.groups");
  const { compares } = useListPlace();
  return (
    <tr aria-rowindex={position + 2} className="h-(--row-tag) border-line border-b bg-panel">
      <th
        // A new heading gets a new element: browsers count changed text as a layout shift.
        key={row.kind === "digest" ? row.digest : row.label}
        scope="rowgroup"
        // Of the columns that every width shows: a hidden column that a cell spans takes room from the others.
        colSpan={2}
        className="truncate px-1.5 text-left font-semibold text-small"
      >
        {label()} <span className="font-normal text-dim tabular-nums">{t("count", { count: row.count })}</span>
      </th>
      {/* The other columns: a row has its colour behind its cells alone. */}
      {OTHER_COLUMNS.map(([column, look]) => (
        <td key={column} className={look} />
      ))}
      {compares && <td />}
    </tr>
  );

  function label() {
    if (row.kind === "digest") return row.digest ? <code>{shortDigest(row.digest)}</code> : t("unresolved");
    return t(row.group, { label: row.label });
  }
}
