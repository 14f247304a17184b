import { Age } from "@/components/feedback/age.client";
import type { Problem } from "@/lib/contract/problem";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { SilentRegistry } from "../silent-registry";
import { Time } from "../time";

type Props = {
  watchedSince: number | undefined;
  problem: Problem | undefined;
  readAt: number | undefined;
  region: Region;
  now: number;
};

/** Renders since when a repository is watched, and when its list was read last. */
export function RepositoryStatus({ watchedSince, problem, readAt, region, now }: Props) {
  const t = translator("history");
  return (
    <div className="grid gap-1 text-dim text-small">
      <p className="flex flex-wrap gap-x-4">
        {watchedSince !== undefined && <span>{t.rich("watched", { day: () => <Time at={watchedSince} /> })}</span>}
        <span>{t("unknownBefore")}</span>
        {/* Last, as it grows with time. */}
        {readAt !== undefined && (
          <span>{translator("repository").rich("read", { age: () => <Age at={readAt} now={now} /> })}</span>
        )}
      </p>
      <SilentRegistry {...{ problem, region }} />
    </div>
  );
}
