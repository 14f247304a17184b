import type { ReactNode } from "react";
import { FactSources } from "@/components/endpoint/fact-sources";
import { Card } from "@/components/ui/card";
import type { EndpointsQuery } from "@/lib/contract/page/endpoints-page";
import { translator } from "@/lib/i18n/translator";
import { MIRRORS_POLICY, MIRRORS_POLICY_SOURCE } from "@/lib/mar/endpoints/mirrors-policy";
import { MirrorForm } from "./mirror-form";

type Props = {
  query: EndpointsQuery;
  /** The result for the pasted name. */
  children: ReactNode;
};

/** Renders MAR's stance on mirrors, and whether a pasted image name is on one. */
export function MirrorCard({ query, children }: Props) {
  const t = translator("mirror");
  return (
    <Card title={t("title")}>
      <ul className="grid list-disc gap-1 pr-4 pl-8.5 py-3 text-small">
        {MIRRORS_POLICY.map((statement) => (
          <li key={statement}>{t(`stance.${statement}`)}</li>
        ))}
      </ul>
      <div className="grid gap-3 border-line border-t px-4 py-3">
        <MirrorForm query={query} />
        {children}
      </div>
      <FactSources sources={[MIRRORS_POLICY_SOURCE]} />
    </Card>
  );
}
