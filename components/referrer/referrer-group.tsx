import { MoreRows } from "@/components/ui/more-rows";
import { pageRoom } from "@/components/ui/page-room";
import type { Whole } from "@/lib/contract/whole";
import { translator } from "@/lib/i18n/translator";
import type { ReferrerGroup as Group } from "@/lib/mar/referrer/referrer-list";
import { type OpenedPlace, ReferrerRow } from "./referrer-row";

/** Referrers of one kind that are shown, and those that unfold: one digest can have hundreds. */
const SHOWN = 3;
const UNFOLDED = 40;
const ROW_BYTES = 4000;

type Props = { group: Group; place: OpenedPlace; whole: Whole };

/** Renders the referrers of one kind, newest first. The rest is counted. */
export function ReferrerGroup({ group: { kind, referrers }, place, whole }: Props) {
  const t = translator("attached");
  const more = referrers.slice(SHOWN, SHOWN + pageRoom().forRows(referrers.length - SHOWN, UNFOLDED, ROW_BYTES));
  const isDated = referrers.every(({ created }) => created);
  const left = referrers.length - SHOWN - more.length;
  return (
    <li>
      <p className="px-4 pt-2 text-small">
        {t(`kind.${kind}`)} <span className="text-dim text-note">{t("count", { count: referrers.length })}</span>
      </p>
      <ul>
        {referrers.slice(0, SHOWN).map((referrer) => (
          <ReferrerRow key={referrer.digest} {...{ referrer, place }} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary className="cursor-pointer px-4 py-1 pl-8 text-accent text-small">
            {t(isDated ? "older" : "more", { count: referrers.length - SHOWN })}
          </summary>
          <ul>
            {more.map((referrer) => (
              <ReferrerRow key={referrer.digest} {...{ referrer, place }} />
            ))}
          </ul>
          <MoreRows
            shown={referrers.length - left}
            count={referrers.length}
            words={() => t("left", { count: left })}
            whole={whole}
            className="px-4 py-1 pl-8"
          />
        </details>
      )}
    </li>
  );
}
