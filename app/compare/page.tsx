import type { Metadata } from "next";
import { ComparisonForm, type TypedName } from "@/components/comparison/comparison-form";
import { Notice } from "@/components/feedback/notice";
import { type ComparedNameReading, readComparedName } from "@/lib/contract/page/compared-name";
import { readComparisonState } from "@/lib/contract/page/comparison-page";
import { readPageQuery } from "@/lib/contract/page/page";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { shortComparedNames } from "@/lib/display/image/short-image-name";
import { translator } from "@/lib/i18n/translator";
import { setPageStatus } from "@/lib/server/page/page-status";
import { InvalidAnswer } from "../not-found-answer";
import { comparisonMetadata } from "./comparison-metadata";
import { ComparisonPart } from "./comparison-part";

type Props = PageProps<"/compare">;

async function read({ searchParams }: Props) {
  const search = toSearchParams(await searchParams);
  const state = readPageQuery(search);
  if (!state.ok) return state;
  const { region } = state.query;
  const names = readComparisonState(search);
  const typed = (text: string): TypedName => ({ text, reading: readComparedName(text, region) });
  return { ...state, from: typed(names.from), to: typed(names.to) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const state = await read(props);
  if (!state.ok) return { title: translator("notFound")("title"), robots: { index: false } };
  return comparisonMetadata(state.from.reading, state.to.reading, state.query.region);
}

/** Renders the two images that the address names, and their differences. */
export default async function ComparePage(props: Props) {
  const state = await read(props);
  if (!state.ok) return <InvalidAnswer problem={state.problem} part={state.part} />;
  const { from, to, query } = state;
  const { region, platform, osVersion } = query;
  if (from.reading.kind === "invalid" || to.reading.kind === "invalid") setPageStatus(404);
  return (
    <>
      <h1 className="mb-3 font-semibold text-title tracking-tight [overflow-wrap:anywhere]">
        {heading(from.reading, to.reading)}
      </h1>
      <ComparisonForm names={{ from, to }} {...{ region, platform, osVersion }} />
      <div className="mt-5 grid gap-5">
        {from.reading.kind === "name" && to.reading.kind === "name" ? (
          <ComparisonPart from={from.reading.name} to={to.reading.name} {...{ region, platform, osVersion }} />
        ) : (
          <Explanation from={from.reading} to={to.reading} />
        )}
      </div>
    </>
  );
}

function heading(from: ComparedNameReading, to: ComparedNameReading): string {
  const t = translator("compare");
  if (from.kind !== "name" || to.kind !== "name") return t("title");
  const [first, second] = shortComparedNames(from.name, to.name);
  return t("titleOf", { from: first, to: second });
}

function Explanation({ from, to }: { from: ComparedNameReading; to: ComparedNameReading }) {
  const t = translator("compare");
  // The error is shown beside its field.
  if (from.kind === "invalid" || to.kind === "invalid") {
    return <p className="text-dim">{translator("invalid")("nothingAsked")}</p>;
  }
  return <Notice title={t(from.kind === to.kind ? "start" : "missing")}>{t("explain")}</Notice>;
}
