import type { Metadata } from "next";
import { FileCheck } from "@/components/file-check/file-check.client";
import { TermsLine } from "@/components/term/terms-line";
import { readPageQuery } from "@/lib/contract/page/page";
import { checkPath } from "@/lib/contract/page/page-path";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { translator } from "@/lib/i18n/translator";
import { InvalidAnswer } from "../not-found-answer";
import { pageMetadata } from "../page-metadata";

type Props = PageProps<"/check">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const state = readPageQuery(toSearchParams(await searchParams));
  if (!state.ok) return { title: translator("notFound")("title"), robots: { index: false } };
  const t = translator("check");
  const { region } = state.query;
  return pageMetadata({ path: checkPath({ region }), title: t("title"), description: t("description") });
}

/** Renders the page that reads a file's image names in the browser, without the server. */
export default async function CheckPage({ searchParams }: Props) {
  const state = readPageQuery(toSearchParams(await searchParams));
  if (!state.ok) return <InvalidAnswer problem={state.problem} part={state.part} />;
  const t = translator("check");
  return (
    <>
      <h1 className="mb-1 font-semibold text-title tracking-tight">{t("title")}</h1>
      <p className="max-w-prose text-dim text-small">{t("intro")}</p>
      <p className="mt-1.5 max-w-prose text-small">{t("privacy")}</p>
      <div className="mt-2 mb-3">
        <TermsLine of={["digest", "floatingTag", "index"]} />
      </div>
      <FileCheck />
      <p className="without-scripting">{t("noScripts")}</p>
    </>
  );
}
