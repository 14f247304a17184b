import { Term } from "@/components/term/term";
import { pageRoom } from "@/components/ui/page-room";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { attestedEntry } from "@/lib/oci/manifest/attested-entry";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { formatPlatform } from "@/lib/oci/platform/platform";
import { AttachedRow, type OpenedPlace } from "./referrer-row";

/** Attestations shown, and those that unfold. */
const SHOWN = 6;
const UNFOLDED = 40;
const ROW_BYTES = 4000;

type Props = {
  attestations: readonly Descriptor[];
  /** All entries of the index. */
  entries: readonly Descriptor[];
  place: OpenedPlace;
};

/** Renders what the build put into the index besides the platforms, each with its platform. */
export function AttestationList({ attestations, entries, place }: Props) {
  const t = translator("attached");
  if (attestations.length === 0) return null;
  const rows = (some: readonly Descriptor[]) => (
    <ul>
      {some.map((entry, position) => (
        // An index can list one digest twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is the index's own and never changes
        <AttestationRow key={position} {...{ entry, entries, place }} />
      ))}
    </ul>
  );
  const more = attestations.length - SHOWN;
  const unfolded = more > 0 ? pageRoom().forRows(more, UNFOLDED, ROW_BYTES) : 0;
  return (
    <section aria-label={t("attestations")} className="border-line border-b pb-2 last:border-b-0">
      <div className="flex items-center gap-1 px-4 pt-3">
        <h3 className="font-semibold text-small">{t("attestations")}</h3>
        <Term of="attestation" />
      </div>
      {rows(attestations.slice(0, SHOWN))}
      {more > 0 && (
        <details>
          <summary className="cursor-pointer px-4 py-1 pl-8 text-accent text-small">
            {t("more", { count: more })}
          </summary>
          {rows(attestations.slice(SHOWN, SHOWN + unfolded))}
          {more > unfolded && (
            <p className="px-4 py-1 pl-8 text-dim text-small">{t("leftInIndex", { count: more - unfolded })}</p>
          )}
        </details>
      )}
    </section>
  );
}

/** A platform is a few words; a longer one was made to be too long. */
const shortPlatform = (text: string) => visibleText(cutText(text, 128).text);

type RowProps = Pick<Props, "entries" | "place"> & { entry: Descriptor };

function AttestationRow({ entry, entries, place }: RowProps) {
  const t = translator("attached");
  const about = attestedEntry(entry, entries);
  const platform = about?.platform && shortPlatform(formatPlatform(about.platform));
  const name = platform ? t("attestationFor", { platform }) : t(about ? "attestationUnnamed" : "attestationElsewhere");
  return (
    <AttachedRow digest={entry.digest} kind={name} opens place={place}>
      <span>{name}</span>
      <span className="text-dim tabular-nums">{t("manifestSize", { size: formatter().bytes(entry.size) })}</span>
    </AttachedRow>
  );
}
