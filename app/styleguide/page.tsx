import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ControlSpecimens } from "@/components/styleguide/control-specimens";
import { FeedbackSpecimens } from "@/components/styleguide/feedback-specimens";
import { FigureSpecimens } from "@/components/styleguide/figure-specimens";
import { NameSpecimens } from "@/components/styleguide/name-specimens";
import { TokenSpecimens } from "@/components/styleguide/token-specimens";
import { readPageQuery } from "@/lib/contract/page/page";
import { imagePath } from "@/lib/contract/page/page-path";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { DEFAULT_REGION } from "@/lib/mar/region";
import { parseRepository } from "@/lib/oci/name/repository";
import { settings } from "@/lib/server/settings/settings";

export function generateMetadata(): Metadata {
  return { title: translator("styleguide")("title"), robots: { index: false } };
}

/** Renders tokens and components in all their states. Where it is off, the address is that of the repository of this name. */
export default async function StyleguidePage({ searchParams }: PageProps<"/styleguide">) {
  const repository = parseRepository("styleguide");
  const state = readPageQuery(toSearchParams(await searchParams));
  if (!settings().showsStyleguide && repository) {
    redirect(requestPath(imagePath({ repository }, state.ok ? state.query : { region: DEFAULT_REGION })));
  }
  const t = translator("styleguide");
  return (
    <>
      <h1 className="mb-1 font-semibold text-title tracking-tight">{t("title")}</h1>
      <p className="mb-4 max-w-prose text-dim text-small">{t("intro")}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
        <TokenSpecimens />
        <ControlSpecimens />
        <FeedbackSpecimens />
        <NameSpecimens />
        <FigureSpecimens />
      </div>
    </>
  );
}
