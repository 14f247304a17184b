import { Age } from "@/components/feedback/age.client";
import type { Holdings } from "@/lib/contract/catalog/new-in-mar";
import { endOfLifePath } from "@/lib/contract/life/end-of-life-page";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { ARTIFACT_KINDS } from "@/lib/mar/kind/artifact-kind";
import { SIZE_ENDS } from "@/lib/mar/life/image-counts";
import type { Region } from "@/lib/mar/region";
import { HomeSection } from "./home-section";

type Props = { holdings: Holdings; region: Region; now: number };

/** Rows of one list; the rest is one more. */
const MOST = 6;

type Row = [name: string, count: number];

/** Renders how many images the index has by kind, platform and size, and of how much of the catalog that is. */
export function HoldingsSection({ holdings, region, now }: Props) {
  const t = translator("home.numbers");
  const { marks } = formatter();
  const { repositories, of, tags, images, readAt, kinds, platforms, sizes } = holdings;
  const counts = { repositories, tags, images };
  return (
    <HomeSection id="in-numbers" title={t("title")} more={{ href: endOfLifePath({ region }), text: t("ends") }}>
      <p className="mb-2 text-dim text-small">
        {of === undefined ? t("some", counts) : t(of > repositories ? "part" : "all", { ...counts, of })}
        {marks.gap}
        {readAt !== undefined && t.rich("age", { age: () => <Age at={readAt} now={now} /> })}
      </p>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
        <Counts title={t("kinds")} rows={cut(kindRows(kinds))} />
        <Counts title={t("platforms")} rows={cut(Object.entries(platforms).sort(byCount))} isCode />
        <Counts title={t("sizes")} rows={sizeRows(sizes, kindsWithSize(sizes, images))} />
      </div>
    </HomeSection>
  );
}

function Counts({ title, rows, isCode = false }: { title: string; rows: readonly Row[]; isCode?: boolean }) {
  const format = formatter();
  return (
    <div className="min-w-0">
      <h3 className="text-dim text-note">{title}</h3>
      <dl className="text-small">
        {rows.map(([name, count]) => (
          <div key={name} className="flex justify-between gap-3 border-line border-b py-0.5">
            <dt className={isCode ? "truncate font-mono text-code" : "truncate"}>{name}</dt>
            <dd className="tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const byCount = ([, a]: Row, [, b]: Row) => b - a;

/** Leaves out the smallest groups, and counts them together. */
function cut(rows: readonly Row[]): Row[] {
  const rest = rows.slice(MOST);
  if (rest.length === 0) return [...rows];
  const count = rest.reduce((sum, [, each]) => sum + each, 0);
  return [...rows.slice(0, MOST), [translator("home.numbers")("rest"), count]];
}

function kindRows(kinds: Holdings["kinds"]): Row[] {
  const t = translator("image.kind");
  return ARTIFACT_KINDS.flatMap((kind): Row[] => (kinds[kind] ? [[t(kind), kinds[kind]]] : [])).sort(byCount);
}

/** Returns how many images have no known size. */
function kindsWithSize(sizes: readonly number[], images: number): number {
  return Math.max(0, images - sizes.reduce((sum, each) => sum + each, 0));
}

function sizeRows(sizes: readonly number[], unknown: number): Row[] {
  const t = translator("home.numbers");
  const { bytes } = formatter();
  const rows = [...SIZE_ENDS, undefined].map((end, at): Row => {
    const begin = SIZE_ENDS[at - 1];
    const name =
      end === undefined
        ? t("from", { size: bytes(begin ?? 0) })
        : begin === undefined
          ? t("under", { size: bytes(end) })
          : t("between", { from: bytes(begin), to: bytes(end) });
    return [name, sizes[at] ?? 0];
  });
  return unknown > 0 ? [...rows, [t("unknownSize"), unknown]] : rows;
}
