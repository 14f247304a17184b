import { WholeLink } from "@/components/document/lazy-whole-link.client";
import { CutText } from "@/components/ui/cut-text";
import { pageRoom } from "@/components/ui/page-room";
import { type Whole, wholePart } from "@/lib/contract/whole";
import { bytesInPage } from "@/lib/display/bytes/page-bytes";
import { execForm } from "@/lib/display/text/command-line";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Change } from "@/lib/mar/comparison/change";
import type { SettingValue } from "@/lib/mar/comparison/compare-settings";
import { ChangeMark } from "./change-mark";

/** Differences shown per list; the rest is in the raw configurations. */
const SHOWN = 60;
const ROW_BYTES = 3000;
/** Characters shown of a name. */
const MOST_OF_NAME = 300;

/** The configurations of both images. */
export type ComparedWholes = { from: Whole; to: Whole };
/** Its place in a configuration. */
type WholePlace = readonly string[];

/** `isCode` is false if the name is a word of this page, not of the image. */
export type NamedDifference = {
  name: string;
  isCode: boolean;
  change: Change<SettingValue | undefined>;
  place: WholePlace;
};

type Props = { title: string; differences: readonly NamedDifference[]; wholes?: ComparedWholes | undefined };

/** Renders differences of named values: name, old value, new value. */
export function ChangeTable({ title, differences, wholes }: Props) {
  const t = translator("compare");
  if (differences.length === 0) return null;
  const shown = pageRoom().forRows(differences.length, SHOWN, ROW_BYTES);
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
        {differences.slice(0, shown).map((difference, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an image can have one name twice, and rows never change places
          <Difference key={index} {...difference} wholes={wholes} />
        ))}
      </table>
      <MoreDifferences {...{ shown, wholes }} count={differences.length} place={differences[0]?.place.slice(0, 2)} />
    </section>
  );
}

/** Renders one difference. On narrow screens the name has its own row above the values. */
function Difference({ name, isCode, change, place, wholes }: NamedDifference & Pick<Props, "wholes">) {
  // The name is in the page twice: in a column when wide, in its own row when narrow.
  const cut = cutText(name, MOST_OF_NAME, pageRoom().forText() / 2);
  pageRoom().take(2 * bytesInPage(cut.text));
  const shownName = `${visibleText(cut.text)}${cut.more > 0 ? "…" : ""}`;
  const what = (
    <span className="flex items-baseline">
      <ChangeMark kind={change.kind} />
      {isCode ? <code className="min-w-0 text-code">{shownName}</code> : name}
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
          <Value
            isThere={change.kind !== "added"}
            value={change.kind === "added" ? undefined : change.from}
            whole={wholePart(wholes?.from, ...place)}
          />
        </td>
        <td className="py-0.5 pr-3">
          <Value
            isThere={change.kind !== "removed"}
            value={change.kind === "removed" ? undefined : change.to}
            whole={wholePart(wholes?.to, ...place)}
          />
        </td>
      </tr>
    </tbody>
  );
}

type MoreProps = { shown: number; count: number; wholes: ComparedWholes | undefined; place: WholePlace | undefined };

/** Renders how many differences are not shown, with links to the complete lists of both images. */
export function MoreDifferences({ shown, count, wholes, place = [] }: MoreProps) {
  const t = translator("compare");
  const { marks } = formatter();
  if (count <= shown) return null;
  return (
    <div className="mt-1 text-dim text-small">
      {t("more", { count: count - shown })}
      {marks.gap}
      {wholes &&
        (["from", "to"] as const).map((side) => {
          const whole = wholePart(wholes[side], ...place);
          return whole && <WholeLink key={side} whole={whole}>{`${t(side)} `}</WholeLink>;
        })}
    </div>
  );
}

type ValueProps = { isThere: boolean; value: SettingValue | undefined; whole: Whole | undefined };

function Value({ isThere, value, whole }: ValueProps) {
  if (!isThere) return <span className="text-dim text-note">{translator("compare")("none")}</span>;
  if (value === undefined) return <span className="text-dim text-note">{translator("config")("noValue")}</span>;
  return (
    <code className="whitespace-pre-wrap text-code [overflow-wrap:anywhere]">
      <CutText text={typeof value === "string" ? value : execForm(value)} whole={whole} />
    </code>
  );
}
