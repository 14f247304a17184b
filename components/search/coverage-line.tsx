import { Age } from "@/components/feedback/age.client";
import { coverageState } from "@/lib/contract/search/coverage";
import type { SearchAnswer } from "@/lib/contract/search/search";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";

type Props = { indexed: SearchAnswer["indexed"]; region: Region; now: number };

/** Renders how much of a region the index has and how old that is: what it lacks is not "not there". */
export function CoverageLine({ indexed, region, now }: Props) {
  const t = translator("search.coverage");
  const { repositories, tags, of = 0, readAt } = indexed;
  const state = coverageState(indexed);
  const words = t(state, { repositories, tags, of, region: translator("region")(region) });
  if (state === "lost" || state === "empty") return <p className="mt-2 text-small text-warning">{words}</p>;
  return (
    <p className="mt-2 text-dim text-small">
      {words}
      {formatter().marks.gap}
      {readAt && t.rich("age", { age: () => <Age at={Date.parse(readAt)} now={now} /> })}
    </p>
  );
}
