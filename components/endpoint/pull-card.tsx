import { Card } from "@/components/ui/card";
import { translator } from "@/lib/i18n/translator";
import { ENDPOINTS_SOURCE } from "@/lib/mar/endpoints/endpoint";
import { DISTRIBUTION_SPEC } from "@/lib/mar/endpoints/fact-source";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { FactSources } from "./fact-sources";
import { PullPicture } from "./pull-picture";

const STEPS = ["discovery", "redirection", "delivery"] as const;

/** Renders how a pull goes from the registry endpoint to the data endpoint, for the page's region. */
export function PullCard({ region }: { region: Region }) {
  const t = translator("endpoints.pull");
  const { registry, data } = REGION_HOSTS[region];
  return (
    <Card title={t("title")} note={t("note", { host: registry })}>
      <div className="grid items-center gap-x-6 gap-y-4 p-4 lg:grid-cols-2">
        <PullPicture registry={registry} data={data} />
        <ol className="grid list-decimal pl-4.5 gap-3 text-small">
          {STEPS.map((step) => (
            <li key={step}>
              {t.rich("step", {
                strong: (words) => <strong className="font-semibold">{words}</strong>,
                step: t(step),
                text: t(`steps.${step}`, { registry, data }),
              })}
            </li>
          ))}
        </ol>
      </div>
      <FactSources sources={[ENDPOINTS_SOURCE, DISTRIBUTION_SPEC]} />
    </Card>
  );
}
