import { CutText } from "@/components/ui/cut-text";
import { execForm } from "@/lib/display/command-line";
import { visibleText } from "@/lib/display/visible-text";
import { translator } from "@/lib/i18n/translator";
import type { Change } from "@/lib/oci/change";
import type { SettingValue } from "@/lib/oci/compare-settings";
import { ChangeMark } from "./change-mark";

/** Differences of one list that are shown; more are in the raw configurations. */
const SHOWN = 100;

/** `isCode` is false where the name is a word of ours and not of the image. */
export type NamedDifference = { name: string; isCode: boolean; change: Change<SettingValue | undefined> };

/** What differs in values that have names: what, from what, to what. */
export function ChangeTable({ title, differences }: { title: string; differences: readonly NamedDifference[] }) {
  const t = translator("compare");
  if (differences.length === 0) return null;
  return (
    <section aria-label={title} className="border-line border-t px-4 py-3 first:border-t-0">
      <h3 className="mb-1 font-semibold text-note">{title}</h3>
      <table aria-label={title} className="w-full table-fixed border-collapse text-left align-top text-small">
        <thead className="text-dim text-note">
          <tr>
            <th scope="col" className="hidden pr-3 pb-1 font-medium sm:table-cell">
              {t("what")}
            </th>
            {[t("from"), t("to")].map((head) => (
              <th key={head} scope="col" className="pr-3 pb-1 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {differences.slice(0, SHOWN).map((difference, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an image can have one name twice, and rows never change places
          <Difference key={index} {...difference} />
        ))}
      </table>
      <MoreDifferences count={differences.length - SHOWN} />
    </section>
  );
}

/** One difference. Where there is no room for a column of names, the name has a row of its own above its values. */
function Difference({ name, isCode, change }: NamedDifference) {
  const what = (
    <span className="flex items-baseline">
      <ChangeMark kind={change.kind} />
      {isCode ? <code className="min-w-0 text-code">{visibleText(name)}</code> : name}
    </span>
  );
  return (
    <tbody>
      <tr className="sm:hidden">
        <th scope="rowgroup" colSpan={2} className="pt-1.5 font-normal [overflow-wrap:anywhere]">
          {what}
        </th>
      </tr>
      <tr className="align-top">
        <th scope="row" className="hidden py-0.5 pr-3 font-normal [overflow-wrap:anywhere] sm:table-cell">
          {what}
        </th>
        <td className="py-0.5 pr-3">
          <Value isThere={change.kind !== "added"} value={change.kind === "added" ? undefined : change.from} />
        </td>
        <td className="py-0.5 pr-3">
          <Value isThere={change.kind !== "removed"} value={change.kind === "removed" ? undefined : change.to} />
        </td>
      </tr>
    </tbody>
  );
}

/** Says how many differences are not shown. */
export function MoreDifferences({ count }: { count: number }) {
  if (count <= 0) return null;
  return <p className="mt-1 text-dim text-small">{translator("compare")("more", { count })}</p>;
}

function Value({ isThere, value }: { isThere: boolean; value: SettingValue | undefined }) {
  if (!isThere) return <span className="text-dim text-note">{translator("compare")("none")}</span>;
  if (value === undefined) return <span className="text-dim text-note">{translator("config")("noValue")}</span>;
  return (
    <code className="whitespace-pre-wrap text-code [overflow-wrap:anywhere]">
      <CutText text={typeof value === "string" ? value : execForm(value)} />
    </code>
  );
}
