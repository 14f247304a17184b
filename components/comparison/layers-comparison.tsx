import { StepText } from "@/components/image/step-text";
import { Card } from "@/components/ui/card";
import { MoreRows } from "@/components/ui/more-rows";
import { pageRoom } from "@/components/ui/page-room";
import { type Whole, wholePart } from "@/lib/contract/whole";
import { shortDigest } from "@/lib/display/text/short-digest";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { LayersComparison as Layers } from "@/lib/mar/comparison/compare-layers";
import { type MergedLayer, mergeLayers } from "@/lib/mar/comparison/merge-layers";
import type { ImageLayers, LayerStep } from "@/lib/oci/config/image-layers";
import type { ComparedWholes } from "./change-table";

/** Rows shown; images have a few dozen layers. */
const SHOWN = 400;
const ROW_BYTES = 2200;
/** The share of the page's remaining room: nothing follows it. */
const PART = 0.8;

const LOOKS = {
  kept: ["=", "text-dim"],
  added: ["+", "text-good"],
  dropped: ["−", "text-ended"],
} as const;

type Props = {
  layers: Layers;
  /** The layers of the same images with the steps that made them. */
  from: ImageLayers;
  to: ImageLayers;
  /** Their configurations. */
  wholes?: ComparedWholes;
};

/** Renders the layers of two images in one list, each with its change. */
export function LayersComparison({ layers, from, to, wholes }: Props) {
  const t = translator("compare");
  const { kept, added, dropped } = layers;
  const merged = mergeLayers(layers);
  const [before, after] = [stepsOf(from, wholes?.from), stepsOf(to, wholes?.to)];
  const shown = pageRoom().forRows(merged.length, SHOWN, ROW_BYTES, PART);
  const counts = { kept: kept.length, added: added.length, dropped: dropped.length };
  return (
    <Card title={t("layersTitle")} note={t("layers", counts)}>
      {merged.length === 0 && <p className="px-4 py-3 text-dim text-small">{t("noLayers")}</p>}
      <ol>
        {merged.slice(0, shown).map((row) => (
          <Row
            key={`${row.kind === "dropped" ? "from" : "to"} ${row.at}`}
            row={row}
            {...(row.kind === "dropped" ? before : after)[row.at]}
          />
        ))}
      </ol>
      <MoreRows
        {...{ shown }}
        count={merged.length}
        words={(count) => t("moreLayers", { count })}
        className="border-line border-t px-4 py-2"
      />
    </Card>
  );
}

function Row({ row: { kind, layer }, step, whole }: { row: MergedLayer } & PlacedStep) {
  const t = translator("compare");
  const [sign, colour] = LOOKS[kind];
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-x-3 border-line border-t px-4 py-1.5 text-small first:border-t-0 sm:grid-cols-[5rem_minmax(0,1fr)_6rem_7rem]">
      <span className={`whitespace-nowrap ${colour}`}>
        <span aria-hidden className="mr-1.5 inline-block w-3 text-center font-mono font-semibold">
          {sign}
        </span>
        <span className="sr-only text-note sm:not-sr-only">{t(`layer.${kind}`)}</span>
      </span>
      <StepText step={step} whole={whole} />
      <span className="whitespace-nowrap text-right tabular-nums">{formatter().bytes(layer.size)}</span>
      <code title={layer.digest} className="text-code text-dim max-sm:col-start-2 sm:text-right">
        {shortDigest(layer.digest)}
      </code>
    </li>
  );
}

type PlacedStep = { step?: LayerStep | undefined; whole?: Whole | undefined };

/** Returns the step of each layer by its index in the manifest. */
function stepsOf({ rows }: ImageLayers, whole: Whole | undefined): PlacedStep[] {
  return rows.flatMap((row, position): PlacedStep[] =>
    row.kind === "layer" ? [{ step: row.step, whole: wholePart(whole, "history", position) }] : [],
  );
}
