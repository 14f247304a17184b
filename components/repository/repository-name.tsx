import { Fragment } from "react";
import { matchRanges } from "@/lib/mar/repository-search";
import type { Repository } from "@/lib/oci/name/repository";

/** Renders a repository's name in a list: namespace faint, last component strong, matches marked. */
export function RepositoryName({ name, query = "" }: { name: Repository; query?: string }) {
  const lastComponent = name.lastIndexOf("/") + 1;
  const ranges = matchRanges(name, query);
  const cuts = [...new Set([0, lastComponent, ...ranges, name.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const text = name.slice(start, cuts[index + 1]);
    const marked = ranges.some((from, at) => at % 2 === 0 && start >= from && start < (ranges[at + 1] ?? 0));
    const look = start < lastComponent ? "text-dim" : "font-semibold text-text";
    return (
      <Fragment key={start}>
        {marked ? (
          <mark className={`rounded-[3px] bg-mark ${look}`}>{text}</mark>
        ) : (
          <span className={look}>{text}</span>
        )}
      </Fragment>
    );
  });
}
