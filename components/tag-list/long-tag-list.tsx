import { HiddenState } from "@/components/address/hidden-state";
import { RegionLink } from "@/components/region/region-link.client";
import { SearchField } from "@/components/ui/search-field";
import { keyInAddress } from "@/lib/contract/page/page-state";
import { entriesBesideFilter, readTagListState } from "@/lib/contract/page/tag-list-state";
import type { TagListView, TagListViewRow } from "@/lib/contract/page/tag-list-view";
import { translator } from "@/lib/i18n/translator";
import { TagName } from "./table/tag-name";

/** Renders one page of a list that is too long for the browser, without scripts. */
export function LongTagList({ view, search }: { view: TagListView; search: URLSearchParams }) {
  const t = translator("repository");
  const { repository, rows, from, count, shown, total } = view;
  return (
    <section aria-label={t("tags")}>
      <search>
        <form>
          <SearchField
            name={keyInAddress("q")}
            label={t("filter")}
            placeholder={t("filterPlaceholder")}
            defaultValue={readTagListState(search).q}
          />
          <HiddenState entries={entriesBesideFilter(search)} />
        </form>
      </search>
      <p className="my-1.5 px-1.5 text-dim text-small">
        {t("count", { shown, total })} {t("long")}
      </p>
      <table aria-label={t("tags")} aria-rowcount={count + 1} className="w-full border-collapse">
        <thead>
          <tr aria-rowindex={1} className="border-line border-b text-left text-dim text-note">
            <th scope="col" className="px-1.5 font-semibold">
              {t("tag")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={keyOf(row)} aria-rowindex={from + at + 2} className="h-(--row-tag) border-line border-b">
              {row.kind === "tag" ? (
                <td className="truncate px-1.5">
                  <RegionLink imageName={{ repository, tag: row.tag }}>
                    <TagName tag={row.tag} />
                  </RegionLink>
                </td>
              ) : (
                <th scope="rowgroup" className="bg-panel px-1.5 text-left font-semibold text-small">
                  {headingOf(row)}
                </th>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Tags contain no spaces. */
function keyOf(row: TagListViewRow): string {
  return row.kind === "tag" ? row.tag : ` ${headingOf(row)}`;
}

function headingOf(row: Exclude<TagListViewRow, { kind: "tag" }>): string {
  const t = translator("repository.groups");
  return row.kind === "digest" ? t("unresolved") : t(row.group, { label: row.label });
}
