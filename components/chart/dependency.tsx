import { CutText } from "@/components/ui/cut-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ChartDependency } from "@/lib/mar/chart/chart-metadata";

/** Renders a dependency of a chart: its versions, its source and its condition. */
export function Dependency({ dependency }: { dependency: ChartDependency }) {
  const t = translator("chart.dependency");
  const { name, version, repository, condition, tags = [], alias } = dependency;
  const more = [
    alias && t("alias", { alias }),
    repository,
    condition && t("condition", { condition }),
    tags.length > 0 && t("tags", { tags: formatter().list(tags) }),
  ].filter(Boolean);
  return (
    <>
      <CutText text={name} /> <CutText text={version ?? t("anyVersion")} most={300} />
      {more.length > 0 && (
        <span className="text-dim">
          {" "}
          <CutText text={more.join(" · ")} />
        </span>
      )}
    </>
  );
}
