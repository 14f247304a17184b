import type { ReactNode } from "react";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import type { Whole } from "@/lib/contract/whole";
import { visibleText } from "@/lib/display/text/visible-text";
import { translator } from "@/lib/i18n/translator";
import type { ReferrerGroup as Group } from "@/lib/mar/referrer/referrer-list";
import { ReferrerGroup } from "./referrer-group";
import type { OpenedPlace } from "./referrer-row";

type Props = {
  /** The subject of the referrers, in words. */
  title: string;
  /** Shown instead of groups if the registry could not be asked. */
  failure?: ReactNode;
  groups: readonly Group[];
  /** Where all of them are, as the registry lists them. */
  whole: Whole;
  place: OpenedPlace;
};

/** Renders the referrers of one manifest, grouped by kind. */
export function ReferrerTree({ title, failure, groups, whole, place }: Props) {
  const t = translator("attached");
  return (
    <section aria-label={visibleText(title)} className="border-line border-b pb-2 last:border-b-0">
      <h3 className="flex flex-wrap items-center justify-between gap-x-4 px-4 pt-3 font-semibold text-small">
        <span className="[overflow-wrap:anywhere]">{visibleText(title)}</span>
        {groups.length > 0 && (
          <a href={belowBase(whole.href)} className="font-normal text-accent text-note hover:underline">
            {t("list")}
          </a>
        )}
      </h3>
      {failure !== undefined && <div className="p-4">{failure}</div>}
      {failure === undefined && groups.length === 0 && <p className="px-4 py-1 text-dim text-small">{t("none")}</p>}
      {groups.length > 0 && (
        <ul>
          {groups.map((group) => (
            <ReferrerGroup key={group.kind} {...{ group, place, whole }} />
          ))}
        </ul>
      )}
    </section>
  );
}
