import type { ReactNode } from "react";
import { translator } from "@/lib/i18n/translator";
import type { ReferrerGroup as Group } from "@/lib/mar/referrer-list";
import { ReferrerGroup } from "./referrer-group";
import type { OpenedPlace } from "./referrer-row";

type Props = {
  /** What the referrers refer to, in words. */
  title: string;
  /** In the place of groups, where the registry could not be asked. */
  failure?: ReactNode;
  groups: readonly Group[];
  /** Where all of them are listed as the registry lists them. */
  listPath: string;
  place: OpenedPlace;
};

/** The referrers of one manifest, kind by kind. */
export function ReferrerTree({ title, failure, groups, listPath, place }: Props) {
  const t = translator("attached");
  return (
    <section aria-label={title} className="border-line border-b pb-2 last:border-b-0">
      <h3 className="flex flex-wrap items-center justify-between gap-x-4 px-4 pt-3 font-semibold text-small">
        <span className="[overflow-wrap:anywhere]">{title}</span>
        {groups.length > 0 && (
          <a href={listPath} className="font-normal text-accent text-note hover:underline">
            {t("list")}
          </a>
        )}
      </h3>
      {failure !== undefined && <div className="p-4">{failure}</div>}
      {failure === undefined && groups.length === 0 && <p className="px-4 py-1 text-dim text-small">{t("none")}</p>}
      {groups.length > 0 && (
        <ul>
          {groups.map((group) => (
            <ReferrerGroup key={group.kind} {...{ group, place }} />
          ))}
        </ul>
      )}
    </section>
  );
}
