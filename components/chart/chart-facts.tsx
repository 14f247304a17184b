import { Address } from "@/components/artifact/address";
import { BoundedList } from "@/components/artifact/bounded-list";
import { Fact, Facts } from "@/components/artifact/facts";
import { Words } from "@/components/artifact/words";
import { CutText } from "@/components/ui/cut-text";
import type { Whole } from "@/lib/contract/whole";
import { translator } from "@/lib/i18n/translator";
import type { ChartMetadata } from "@/lib/mar/chart/chart-metadata";
import { Dependency } from "./dependency";
import { Maintainer } from "./maintainer";

/** Renders a chart's metadata without missing fields. */
export function ChartFacts({ chart, whole }: { chart: ChartMetadata; whole: Whole | undefined }) {
  const t = translator("chart");
  const { home, sources = [], keywords = [], maintainers = [], dependencies = [] } = chart;
  const texts = ["name", "version", "appVersion", "description", "type", "apiVersion", "kubeVersion"] as const;
  return (
    <Facts>
      {texts.map((field) => (
        <Fact key={field} name={t(field)}>
          {chart[field] && <CutText text={chart[field]} whole={whole} />}
        </Fact>
      ))}
      <Fact name={t("home")}>{home?.text && <Address value={home} whole={whole} />}</Fact>
      <Fact name={t("sources")}>
        {sources.length > 0 && (
          <BoundedList values={sources} whole={whole}>
            {(each) => <Address value={each} />}
          </BoundedList>
        )}
      </Fact>
      <Fact name={t("keywords")}>{keywords.length > 0 && <Words words={keywords} whole={whole} />}</Fact>
      <Fact name={t("maintainers")}>
        {maintainers.length > 0 && (
          <BoundedList values={maintainers} whole={whole}>
            {(each) => <Maintainer maintainer={each} />}
          </BoundedList>
        )}
      </Fact>
      <Fact name={t("dependencies")}>
        {dependencies.length > 0 && (
          <BoundedList values={dependencies} whole={whole}>
            {(each) => <Dependency dependency={each} />}
          </BoundedList>
        )}
      </Fact>
    </Facts>
  );
}
