import { Address } from "@/components/artifact/address";
import { BoundedList } from "@/components/artifact/bounded-list";
import { Fact, Facts } from "@/components/artifact/facts";
import { Words } from "@/components/artifact/words";
import { CutText } from "@/components/ui/cut-text";
import { translator } from "@/lib/i18n/translator";
import type { ChartMetadata } from "@/lib/oci/chart-metadata";
import { Dependency } from "./dependency";
import { Maintainer } from "./maintainer";

/** The metadata of a chart; what it does not say is left out. */
export function ChartFacts({ chart }: { chart: ChartMetadata }) {
  const t = translator("chart");
  const { home, sources = [], keywords = [], maintainers = [], dependencies = [] } = chart;
  const texts = ["name", "version", "appVersion", "description", "type", "apiVersion", "kubeVersion"] as const;
  return (
    <Facts>
      {texts.map((field) => (
        <Fact key={field} name={t(field)}>
          {chart[field] && <CutText text={chart[field]} />}
        </Fact>
      ))}
      <Fact name={t("home")}>{home?.text && <Address value={home} />}</Fact>
      <Fact name={t("sources")}>
        {sources.length > 0 && <BoundedList values={sources}>{(each) => <Address value={each} />}</BoundedList>}
      </Fact>
      <Fact name={t("keywords")}>{keywords.length > 0 && <Words words={keywords} />}</Fact>
      <Fact name={t("maintainers")}>
        {maintainers.length > 0 && (
          <BoundedList values={maintainers}>{(each) => <Maintainer maintainer={each} />}</BoundedList>
        )}
      </Fact>
      <Fact name={t("dependencies")}>
        {dependencies.length > 0 && (
          <BoundedList values={dependencies}>{(each) => <Dependency dependency={each} />}</BoundedList>
        )}
      </Fact>
    </Facts>
  );
}
