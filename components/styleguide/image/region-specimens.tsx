import { RegionAnswerRow } from "@/components/region/region-answer-row.client";
import { RegionComparison } from "@/components/region/region-comparison.client";
import { RegionComparisonSkeleton } from "@/components/region/region-comparison-skeleton";
import type { RegionAnswer } from "@/lib/contract/region/region-outcome";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { NOW, ONE, REPOSITORY, TWO } from "../samples";
import { Specimen } from "../specimen";

/** Renders how both regions serve an image. */
export function RegionSpecimens() {
  // Earlier answers would be asked for once more.
  const readAt = new Date().toISOString();
  const own: RegionAnswer = { digest: ONE, created: "2026-02-10T00:00:00Z", readAt };
  const others: Record<string, RegionAnswer> = {
    same: own,
    different: { digest: TWO, created: "2026-01-13T00:00:00Z", readAt },
    missing: { problem: { code: "MANIFEST_UNKNOWN", message: "" }, readAt },
    failed: { problem: { code: "UPSTREAM_TIMEOUT", reason: "timeout", message: "" }, readAt },
  };
  return (
    <Specimen name="RegionComparison">
      {Object.entries(others).map(([outcome, china]) => {
        // Answers to one question would be one answer.
        const tag = tagSchema.parse(outcome);
        return (
          <RegionComparison
            key={outcome}
            {...{ imageName: { repository: REPOSITORY, tag }, reference: tag, region: "global", own, now: NOW }}
            known={{ global: own, china }}
          />
        );
      })}
      <RegionComparisonSkeleton />
      <dl>
        <RegionAnswerRow region="china" answer={undefined} withDate={false} />
      </dl>
    </Specimen>
  );
}
