import type { EndRow as Row } from "@/lib/contract/life/end-of-life";
import { translator } from "@/lib/i18n/translator";
import { groupedBy } from "@/lib/mar/history/grouped-by";
import type { Region } from "@/lib/mar/region";
import { EndRow } from "./end-row";

type Props = { rows: readonly Row[]; region: Region };

/** Renders version lines with the end of their support, by namespace and repository. */
export function EndTable({ rows, region }: Props) {
  const t = translator("endOfLife.table");
  const head = "px-2 py-1.5 font-normal first:pl-0 last:pr-0";
  return (
    <table className="w-full border-collapse text-left text-small">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr className="border-line border-b text-dim text-note">
          <th scope="col" className={head}>
            {t("line")}
          </th>
          <th scope="col" className={head}>
            {t("ends")}
          </th>
          <th scope="col" className={`${head} max-md:hidden`}>
            {t("newest")}
          </th>
          <th scope="col" className={head}>
            {t("replacement")}
          </th>
        </tr>
      </thead>
      {[...groupedBy(rows, ({ namespace }) => namespace)].map(([namespace, lines]) => (
        <tbody key={namespace}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="pt-4 pb-1 font-semibold text-base [overflow-wrap:anywhere]">
              {namespace}/
            </th>
          </tr>
          {lines.map((row) => (
            <EndRow key={`${row.repository}:${row.line}`} {...{ row, region }} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
