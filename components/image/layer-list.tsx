import { Card } from "@/components/ui/card";
import { CutText } from "@/components/ui/cut-text";
import { MoreRows } from "@/components/ui/more-rows";
import { pageRoom } from "@/components/ui/page-room";
import { type Whole, wholePart } from "@/lib/contract/whole";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { ImageLayers, LayerStep } from "@/lib/oci/config/image-layers";
import type { BaseImage } from "@/lib/oci/manifest/base-image";
import { distinctSize } from "@/lib/oci/manifest/distinct-size";
import { LayerRow } from "./layer-row";
import { StepText } from "./step-text";

/** Rows shown; images have a few dozen. Lists made to exceed a page are in the raw documents. */
const SHOWN = 200;
const ROW_BYTES = 3500;
/** The share of the page's room: the list is why the page is opened. */
const PART = 0.65;

type Props = {
  layers: ImageLayers;
  base: BaseImage | undefined;
  /** The documents that contain it. */
  wholes?: { manifest: Whole; config: Whole };
};

/** Renders the layers of one platform's image, first to last, with the step that made each. */
export function LayerList({ layers: { rows, history, unmatchedSteps, base: shared }, base, wholes }: Props) {
  const t = translator("layers");
  const layers = rows.filter((row) => row.kind === "layer");
  const total = distinctSize(layers);
  const largest = Math.max(1, ...layers.map(({ size }) => size));
  const shown = pageRoom().forRows(rows.length, SHOWN, ROW_BYTES, PART);
  const steps = wholePart(wholes?.config, "history");
  const all = history === "matched" ? steps : wholePart(wholes?.manifest, "layers");
  let position = 0;
  return (
    <Card title={t("title")} note={noteOf(layers.length, total)}>
      <div className="grid gap-2 px-4 py-2 text-dim text-small empty:hidden">
        {base?.name && (
          <p className="[overflow-wrap:anywhere]">
            <CutText text={t("baseNamed", { name: base.name })} most={600} />
          </p>
        )}
        {shared && <p>{shared.shared > 0 ? t("baseNote", shared) : t("baseOther")}</p>}
        {(history === "missing" || history === "unread") && layers.length > 0 && <p>{t(history)}</p>}
        {rows.length === 0 && <p>{t("none")}</p>}
      </div>
      <ol>
        {rows.slice(0, shown).map((row, index) => {
          if (row.kind === "layer") position += 1;
          return (
            <LayerRow
              // biome-ignore lint/suspicious/noArrayIndexKey: one layer can stand in several places, which never change
              key={index}
              {...{ row, position }}
              share={shareOf(row, largest)}
              whole={wholePart(steps, index)}
            />
          );
        })}
      </ol>
      <MoreRows
        {...{ shown }}
        count={rows.length}
        words={(count) => t("more", { count })}
        whole={all}
        className="px-4 py-2"
      />
      {history === "mismatched" && <UnmatchedSteps steps={unmatchedSteps} whole={steps} />}
    </Card>
  );
}

/** Renders the steps of a history that does not match the layers one to one. */
function UnmatchedSteps({ steps, whole }: { steps: readonly LayerStep[]; whole: Whole | undefined }) {
  const t = translator("layers");
  const shown = pageRoom().forRows(steps.length, SHOWN, ROW_BYTES / 3);
  return (
    <div className="grid gap-2 border-line border-t px-4 py-3 text-small">
      <p className="text-warning">{t("mismatched")}</p>
      <ol className="grid gap-1">
        {steps.slice(0, shown).map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
          <li key={index}>
            <StepText step={step} whole={wholePart(whole, index)} />
          </li>
        ))}
      </ol>
      <MoreRows {...{ shown, whole }} count={steps.length} words={(count) => t("more", { count })} />
    </div>
  );
}

/** Renders number and total size of the layers; schema 1 has no sizes. */
function noteOf(layers: number, bytes: number): string {
  const t = translator("layers");
  if (layers > 0 && bytes === 0) return t("noteWithoutSize", { layers });
  return t("note", { layers, size: formatter().bytes(bytes) });
}

/** Returns a layer's size relative to the largest, 0 to 1. */
function shareOf(row: ImageLayers["rows"][number], largest: number): number {
  return row.kind === "layer" ? row.size / largest : 0;
}
