import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ControlSpecimens } from "@/components/styleguide/control-specimens";
import { FeedbackSpecimens } from "@/components/styleguide/feedback-specimens";
import { FigureSpecimens } from "@/components/styleguide/figure-specimens";
import { AboutSpecimens } from "@/components/styleguide/image/about-specimens";
import { ArtifactSpecimens } from "@/components/styleguide/image/artifact-specimens";
import { AttachedSpecimens } from "@/components/styleguide/image/attached-specimens";
import { ComparisonSpecimens } from "@/components/styleguide/image/comparison-specimens";
import { DocumentSpecimens } from "@/components/styleguide/image/document-specimens";
import { ImageSpecimens } from "@/components/styleguide/image/image-specimens";
import { RegionSpecimens } from "@/components/styleguide/image/region-specimens";
import { CatalogSpecimens } from "@/components/styleguide/list/catalog-specimens";
import { FileCheckSpecimens } from "@/components/styleguide/list/file-check-specimens.client";
import { FoundSpecimens } from "@/components/styleguide/list/found-specimens.client";
import { LifeSpecimens } from "@/components/styleguide/list/life-specimens";
import { MarkSpecimens } from "@/components/styleguide/list/mark-specimens.client";
import { PaletteSpecimens } from "@/components/styleguide/list/palette-specimens.client";
import { SbomSpecimens } from "@/components/styleguide/list/sbom-specimens.client";
import { SearchSpecimens } from "@/components/styleguide/list/search-specimens";
import { TagListSpecimens } from "@/components/styleguide/list/tag-list-specimens.client";
import { NameSpecimens } from "@/components/styleguide/name-specimens";
import { DialogSpecimens } from "@/components/styleguide/site/dialog-specimens";
import { DocsSpecimens } from "@/components/styleguide/site/docs-specimens";
import { EndpointSpecimens } from "@/components/styleguide/site/endpoint-specimens";
import { HistorySpecimens } from "@/components/styleguide/site/history-specimens";
import { SiteSpecimens } from "@/components/styleguide/site/site-specimens";
import { TokenSpecimens } from "@/components/styleguide/token-specimens";
import { readPageQuery } from "@/lib/contract/page/page";
import { imagePath } from "@/lib/contract/page/page-path";
import { toSearchParams } from "@/lib/contract/page/search-params";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator, wordsOf } from "@/lib/i18n/translator";
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
        <SiteSpecimens />
        <DialogSpecimens />
        <PaletteSpecimens />
        <CatalogSpecimens />
        <FoundSpecimens />
        <SearchSpecimens />
        <LifeSpecimens />
        <TagListSpecimens />
        <MarkSpecimens words={wordsOf("marks")} />
        <AboutSpecimens />
        <ImageSpecimens />
        <RegionSpecimens />
        <DocumentSpecimens />
        <ComparisonSpecimens />
        <ArtifactSpecimens />
        <AttachedSpecimens />
        <SbomSpecimens />
        <HistorySpecimens />
        <FileCheckSpecimens />
        <EndpointSpecimens />
        <DocsSpecimens />
      </div>
    </>
  );
}
