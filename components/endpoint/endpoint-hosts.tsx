import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button.client";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { ENDPOINTS, ENDPOINTS_SOURCE, type Endpoint } from "@/lib/mar/endpoints/endpoint";
import { REGIONS, type Region } from "@/lib/mar/region";
import { FactSources } from "./fact-sources";

/** Renders the hosts of both regions and their purposes. */
export function EndpointHosts() {
  const t = translator("endpoints.hosts");
  return (
    <Card title={t("title")} note={t("note")}>
      <div className="grid md:grid-cols-2 md:divide-x md:divide-line">
        {REGIONS.map((region) => (
          <RegionHosts key={region} region={region} />
        ))}
      </div>
      <p className="border-line border-t px-4 py-3 text-small">
        {t("wildcard")}
        {formatter().marks.gap}
        {t("counterparts")}
      </p>
      <FactSources sources={[ENDPOINTS_SOURCE]} />
    </Card>
  );
}

function RegionHosts({ region }: { region: Region }) {
  const id = `hosts-${region}`;
  return (
    <section aria-labelledby={id} className="px-4 py-3 max-md:not-first:border-line max-md:not-first:border-t">
      <h3 id={id} className="mb-1 font-semibold">
        {translator("region")(region)}
      </h3>
      <dl className="grid gap-2">
        {ENDPOINTS.filter((endpoint) => endpoint.region === region).map((endpoint) => (
          <Host key={endpoint.host} {...endpoint} />
        ))}
      </dl>
    </section>
  );
}

function Host({ kind, host, purposes }: Endpoint) {
  const t = translator("endpoints.hosts");
  return (
    <div>
      <dt className="text-dim text-note">{t(kind)}</dt>
      <dd>
        <span className="flex items-center gap-1">
          <code className="min-w-0 text-base [overflow-wrap:anywhere]">{host}</code>
          <CopyButton text={host} label={t("copy", { host })} look="bare" size="row" />
        </span>
        <span className="text-small">{purposes.map((purpose) => t(purpose)).join(formatter().marks.gap)}</span>
      </dd>
    </div>
  );
}
