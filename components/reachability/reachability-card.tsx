import { SupportLinks } from "@/components/endpoint/support-links";
import { Card } from "@/components/ui/card";
import type { ReachabilityView } from "@/lib/contract/region/reachability";
import { translator } from "@/lib/i18n/translator";
import { ReachabilityCheck } from "./lazy-reachability-check.client";

type Props = { view: ReachabilityView; at: number; requestId: string | undefined };

/** Renders the answer to "Is it down, or is it me?", from two sides. */
export function ReachabilityCard({ view, at, requestId }: Props) {
  const t = translator("reachability");
  return (
    <Card title={t("title")} note={t("note")}>
      <ReachabilityCheck server={view} at={at} requestId={requestId} support={<SupportLinks />} />
    </Card>
  );
}
