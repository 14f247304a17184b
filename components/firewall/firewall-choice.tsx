import { type EndpointsQuery, RULE_REGIONS } from "@/lib/contract/page/endpoints-page";
import { translator } from "@/lib/i18n/translator";
import { FIREWALL_OUTPUT_IDS } from "@/lib/mar/firewall/firewall-outputs";
import { RuleLink } from "./rule-link";

/** Renders the choice of regions and form as links, which work without scripts and can be shared. */
export function FirewallChoice({ query }: { query: EndpointsQuery }) {
  const t = translator("firewall");
  return (
    <>
      <nav aria-label={t("for")} className="flex flex-wrap items-baseline gap-2">
        <span className="text-dim text-small">{t("for")}</span>
        {RULE_REGIONS.map((rules) => (
          <RuleLink key={rules} to={{ ...query, rules }} chosen={rules === query.rules}>
            {t(`regions.${rules}`)}
          </RuleLink>
        ))}
      </nav>
      <nav aria-label={t("form")} className="flex flex-wrap items-baseline gap-2">
        <span className="text-dim text-small">{t("form")}</span>
        {FIREWALL_OUTPUT_IDS.map((form) => (
          <RuleLink key={form} to={{ ...query, form }} chosen={form === query.form}>
            {t(`forms.${form}`)}
          </RuleLink>
        ))}
      </nav>
    </>
  );
}
