import { Fragment } from "react";
import { CutText } from "@/components/ui/cut-text";
import type { RegionProgress } from "@/lib/contract/health/reader-progress";
import { lastFailureText, pauseText, progressFacts } from "@/lib/i18n/progress-text";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";

type Props = { region: Region; progress: RegionProgress };

/** Renders how much of a region is read, how fast, and what went wrong. */
export function IndexRegion({ region, progress }: Props) {
  const id = `index-${region}`;
  const pause = pauseText(progress);
  const failure = lastFailureText(progress);
  return (
    <section aria-labelledby={id} className="px-4 py-3 max-md:not-first:border-line max-md:not-first:border-t">
      <h3 id={id} className="mb-1 font-semibold">
        {translator("region")(region)}
      </h3>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 text-small tabular-nums">
        {progressFacts(progress).map(([name, text]) => (
          <Fragment key={name}>
            <dt className="text-dim">{name}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
      {pause && <p className="mt-2 text-small">{pause}</p>}
      {failure && (
        <div className="mt-2 text-small">
          <p>{failure}</p>
          {progress.lastFailure && (
            <p className="text-dim text-note [overflow-wrap:anywhere]">
              <CutText text={progress.lastFailure.subject} most={300} />
            </p>
          )}
        </div>
      )}
    </section>
  );
}
