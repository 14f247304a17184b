import { ExternalLink } from "@/components/about/external-link";
import { PageLink } from "@/components/address/page-link.client";
import { RepositoryName } from "@/components/repository/repository-name";
import type { EndRow as Row } from "@/lib/contract/life/end-of-life";
import { imagePath } from "@/lib/contract/page/page-path";
import { formatter } from "@/lib/i18n/formatter";
import { lineName } from "@/lib/i18n/texts/line-name";
import { translator } from "@/lib/i18n/translator";
import { lineQuery } from "@/lib/mar/life/support-line";
import type { Region } from "@/lib/mar/region";
import { parseWebAddress } from "@/lib/mar/web-address";

type Props = { row: Row; region: Region };

const CELL = "px-2 py-1.5 align-top first:pl-0 last:pr-0";
/** Where there is one link below another, a finger needs 24 px for each. */
const STACKED = "max-md:inline-block max-md:py-0.5";

/** Renders a version line: when its support ends and who says so, its tags, and what replaces it. */
export function EndRow({ row, region }: Props) {
  const { repository, line } = row;
  return (
    <tr className="border-line border-b hover:bg-panel">
      <th scope="row" className={`${CELL} font-normal [overflow-wrap:anywhere]`}>
        <PageLink
          href={imagePath({ repository }, { region, q: lineQuery(line) })}
          className={`rounded-small hover:underline ${STACKED}`}
        >
          <RepositoryName name={repository} /> <b>{lineName(line)}</b>
        </PageLink>
        <div className="md:hidden">
          <Newest row={row} region={region} />
        </div>
      </th>
      <td className={CELL}>
        <End row={row} />
      </td>
      <td className={`${CELL} max-md:hidden`}>
        <Newest row={row} region={region} />
      </td>
      <td className={CELL}>
        <Replacement row={row} region={region} />
      </td>
    </tr>
  );
}

/** Renders the newest tag of a line: in a column of its own, or below the line where there is no room for one. */
function Newest({ row: { repository, tags, newest, built }, region }: Props) {
  const t = translator("endOfLife.table");
  return (
    <>
      <PageLink
        href={imagePath({ repository, tag: newest }, { region })}
        className={`rounded-small font-mono text-code [overflow-wrap:anywhere] hover:underline ${STACKED}`}
      >
        {newest}
      </PageLink>
      <span className="block text-dim text-note">
        {t("tags", { count: tags })}
        {built && t.rich("built", { day: () => <time dateTime={built}>{formatter().day(built)}</time> })}
      </span>
    </>
  );
}

function End({ row: { ends, state, days, table } }: Pick<Props, "row">) {
  const t = translator("endOfLife.table");
  const page = parseWebAddress(table);
  return (
    <>
      <span className={state === "ended" ? "text-ended" : "text-warning"}>
        {translator("life")(state, { day: formatter().day(ends) })}
      </span>
      {state === "ends" && <span className="text-dim text-note"> {t("days", { count: days })}</span>}
      <span className="block text-note leading-6">
        {page ? (
          <ExternalLink address={page} name={t("byTable")} />
        ) : (
          <span className="text-dim">{t("byPublisher")}</span>
        )}
      </span>
    </>
  );
}

function Replacement({ row: { repository, replacement }, region }: Props) {
  const t = translator("endOfLife.table");
  if (!replacement) return <span className="text-dim">{t("none")}</span>;
  const { repository: other, line, tag } = replacement;
  const isElsewhere = other !== repository;
  return (
    <>
      <PageLink
        href={imagePath({ repository: other, tag }, { region })}
        className="rounded-small text-accent [overflow-wrap:anywhere] hover:underline"
      >
        {isElsewhere || line === undefined ? other : lineName(line)}
      </PageLink>
      {tag && tag !== line && !isElsewhere && (
        <span className="block font-mono text-code text-dim [overflow-wrap:anywhere]">{tag}</span>
      )}
    </>
  );
}
