import { FactSources } from "@/components/endpoint/fact-sources";
import { Card } from "@/components/ui/card";
import type { EndpointsQuery } from "@/lib/contract/page/endpoints-page";
import { translator } from "@/lib/i18n/translator";
import { DATA_REGION_ADVICE, DATA_REGION_ADVICE_SOURCE } from "@/lib/mar/endpoints/data-region-advice";
import { ENDPOINTS_SOURCE } from "@/lib/mar/endpoints/endpoint";
import { SERVICE_TAGS_SOURCE } from "@/lib/mar/endpoints/service-tag";
import { FirewallChoice } from "./firewall-choice";
import { FirewallText } from "./firewall-text";
import { ServiceTagReasons } from "./service-tag-reasons";

/** Renders firewall rules for the address's regions and form, with their properties and reasons. */
export function FirewallCard({ query }: { query: EndpointsQuery }) {
  const t = translator("firewall");
  return (
    <Card title={t("title")} note={t("note")}>
      <div className="grid gap-3 p-4">
        <FirewallChoice query={query} />
        <FirewallText query={query} />
      </div>
      <div className="grid gap-x-8 gap-y-3 border-line border-t px-4 py-3 text-small md:grid-cols-2">
        <section>
          <h3 className="mb-1 font-semibold">{t("never")}</h3>
          {DATA_REGION_ADVICE.map((advice) => (
            <p key={advice} className="mb-1">
              {t(`advice.${advice}`)}
            </p>
          ))}
        </section>
        <ServiceTagReasons />
      </div>
      <FactSources sources={[...new Set([ENDPOINTS_SOURCE, DATA_REGION_ADVICE_SOURCE, SERVICE_TAGS_SOURCE])]} />
    </Card>
  );
}
