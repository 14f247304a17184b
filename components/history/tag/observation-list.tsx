import { Card } from "@/components/ui/card";
import { translator } from "@/lib/i18n/translator";
import type { TagHistory } from "@/lib/mar/history/observation";
import type { Digest } from "@/lib/oci/name/digest";
import type { Tag } from "@/lib/oci/name/tag";
import type { TagOfHistory } from "../subject";
import { ObservationRow } from "./observation-row";

/** Rows of one page: a thousand digests are read a page at a time. */
const OBSERVATION_ROWS = 40;

type Props = {
  of: TagOfHistory;
  history: TagHistory;
  /** How many of the latest observations come before the first row. */
  from: number;
  /** What images were called while the tag led to them. */
  called: ReadonlyMap<Digest, Tag>;
  /** True if the last look is so recent that the last observation still holds. */
  isNow: boolean;
};

/** Renders what a tag was, the latest first: the facts of the timeline as an ordered list. */
export function ObservationList({ of, history, from, called, isNow }: Props) {
  const t = translator("history");
  const positions = positionsFrom(history, from);
  const digests = new Set(history.flatMap(({ digest }) => digest ?? [])).size;
  return (
    <Card title={t("list.title")} note={t("digests", { count: digests })}>
      <ol reversed start={(positions[0] ?? 0) + 1} data-rows>
        {positions.map((position) => (
          <ObservationRow
            key={position}
            {...{ of, history, position, called }}
            isLast={isNow && position === history.length - 1}
          />
        ))}
      </ol>
    </Card>
  );
}

/** Returns the positions of a page of observations, the latest first. */
export function positionsFrom(history: TagHistory, from: number): number[] {
  const count = Math.max(0, Math.min(OBSERVATION_ROWS, history.length - from));
  return Array.from({ length: count }, (_, index) => history.length - 1 - from - index);
}
