import type { Problem } from "@/lib/contract/problem";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";

type Props = { problem: Problem | undefined; region: Region };

/** Renders that the registry did not answer just now, so that a page shows what was known before. */
export function SilentRegistry({ problem, region }: Props) {
  if (!problem) return null;
  const reason = translator("failure.reasons")(problem.reason ?? "unavailable");
  return (
    <p role="note" className="text-warning">
      {translator("history")("failed", { host: REGION_HOSTS[region].registry, reason })}
    </p>
  );
}
