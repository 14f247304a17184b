"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { useVirtualRows } from "@/components/ui/use-virtual-rows.client";
import { visibleText } from "@/lib/display/text/visible-text";
import { PACKAGE_COLUMNS, type PackageColumn, type PackageOrder } from "@/lib/mar/sbom/arrangement";
import type { SbomColumn, SbomPackage } from "@/lib/mar/sbom/package";

type Props = {
  rows: readonly SbomPackage[];
  order: PackageOrder | undefined;
  onOrder: (order: PackageOrder) => void;
  /** Columns that are not read in documents of this format. */
  unread: readonly SbomColumn[];
};

const LOOKS: Record<PackageColumn, string> = {
  name: "text-left",
  version: "w-1/4 text-left",
  license: "hidden w-1/4 text-left md:table-cell",
  type: "hidden w-28 text-left md:table-cell",
};

/** Renders the packages on screen, and room for the others. */
export function SbomTable({ rows, order, onOrder, unread }: Props) {
  const t = useTranslations("sbom");
  const body = useRef<HTMLTableSectionElement>(null);
  const { start, end } = useVirtualRows({ count: rows.length, rowHeight: "--row-tag", list: body });
  const sort = (column: PackageColumn) =>
    onOrder({ column, descending: order?.column === column && !order.descending });
  return (
    <table
      aria-label={t("packages")}
      aria-rowcount={rows.length + 1}
      className="w-full table-fixed border-collapse text-small"
    >
      <thead className="sticky top-0 z-10 bg-ground text-dim text-note">
        <tr aria-rowindex={1} className="h-7 border-line border-b">
          {PACKAGE_COLUMNS.map((column) => (
            <th key={column} scope="col" aria-sort={sortOf(column, order)} className={`px-4 ${LOOKS[column]}`}>
              <button type="button" onClick={() => sort(column)} className="font-semibold hover:underline">
                {t(`column.${column}`)}
                <span aria-hidden>{ARROWS[sortOf(column, order)]}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        <Spacer rows={start} />
        {rows.slice(start, end).map((row, index) => (
          // Keyed by row on screen, whichever package it shows.
          // biome-ignore lint/suspicious/noArrayIndexKey: packages have no other name than their place
          <tr key={start + index} aria-rowindex={start + index + 2} className="h-(--row-tag) border-line border-b">
            {PACKAGE_COLUMNS.map((column) => (
              <Cell
                key={column}
                {...{ row, column }}
                isRead={column === "name" || !unread.some((one) => one === column)}
              />
            ))}
          </tr>
        ))}
        <Spacer rows={Math.max(0, rows.length - end)} />
      </tbody>
    </table>
  );
}

const ARROWS = { ascending: " ↑", descending: " ↓", none: "" } as const;

function sortOf(column: PackageColumn, order: PackageOrder | undefined): keyof typeof ARROWS {
  if (order?.column !== column) return "none";
  return order.descending ? "descending" : "ascending";
}

type CellProps = { row: SbomPackage; column: PackageColumn; isRead: boolean };

/** Renders one text of a package; its title has the full text. Columns that a phone lacks are below the name. */
function Cell({ row, column, isRead }: CellProps) {
  const t = useTranslations("sbom");
  const text = visible(row[column]);
  const below = column === "name" ? visible([row.license, row.type].filter(Boolean).join(" · ")) : "";
  const isOmitted = column !== "name" && column !== "type" && row.omitted?.includes(column);
  const none = t(isOmitted ? "tooLong" : isRead ? "notNamed" : "notRead");
  const title = column === "name" ? [text, visible(row.supplier), visible(row.purl)].filter(Boolean).join("\n") : text;
  return (
    <td title={title} className={`truncate px-4 ${LOOKS[column]}`}>
      {text ?? <span className="text-dim">{none}</span>}
      {below && <span className="block truncate text-dim text-note md:hidden">{below}</span>}
    </td>
  );
}

const visible = (text: string | undefined) => text && visibleText(text);

/** Reserves the room of rows that are not in the document. */
function Spacer({ rows }: { rows: number }) {
  if (rows === 0) return null;
  return <tr aria-hidden className="row-spacer" style={{ height: `calc(var(--row-tag) * ${rows})` }} />;
}
