import { StepText } from "@/components/image/step-text";
import { Card } from "@/components/ui/card";
import { formatBytes } from "@/lib/display/bytes";
import { shortDigest } from "@/lib/display/short-digest";
import { LOCALE } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { LayersComparison as Layers } from "@/lib/oci/compare-layers";
import type { ImageLayers, LayerStep } from "@/lib/oci/image-layers";
import { type MergedLayer, mergeLayers } from "@/lib/oci/merge-layers";

/** Rows that are shown; images have a few dozen layers. */
const SHOWN = 400;

const LOOKS = {
  kept: ["=", "text-dim"],
  added: ["+", "text-good"],
  dropped: ["−", "text-ended"],
} as const;

type Props = {
  layers: Layers;
  /** The same images' layers with the steps that made them. */
  from: ImageLayers;
  to: ImageLayers;
};

/** The layers of two images in one list, each with what becomes of it. */
export function LayersComparison({ layers, from, to }: Props) {
  const t = translator("compare");
  const { kept, added, dropped } = layers;
  const merged = mergeLayers(layers);
  const [before, after] = [stepsOf(from), stepsOf(to)];
  const counts = { kept: kept.length, added: added.length, dropped: dropped.length };
  return (
    <Card title={t("layersTitle")} note={t("layers", counts)}>
      {merged.length === 0 && <p className="px-4 py-3 text-dim text-small">{t("noLayers")}</p>}
      <ol>
        {merged.slice(0, SHOWN).map((row) => (
          <Row
            key={`${row.kind === "dropped" ? "from" : "to"} ${row.at}`}
            row={row}
            step={(row.kind === "dropped" ? before : after)[row.at]}
          />
        ))}
      </ol>
      {merged.length > SHOWN && (
        <p className="border-line border-t px-4 py-2 text-dim text-small">
          {t("moreLayers", { count: merged.length - SHOWN })}
        </p>
      )}
    </Card>
  );
}

function Row({ row: { kind, layer }, step }: { row: MergedLayer; step: LayerStep | undefined }) {
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
      <StepText step={step} />
      <span className="whitespace-nowrap text-right tabular-nums">{formatBytes(layer.size, LOCALE)}</span>
      <code title={layer.digest} className="hidden text-right text-code text-dim sm:block">
        {shortDigest(layer.digest)}
      </code>
    </li>
  );
}

/** The step of each layer by its place in the manifest. */
function stepsOf({ rows }: ImageLayers): (LayerStep | undefined)[] {
  return rows.flatMap((row) => (row.kind === "layer" ? [row.step] : []));
}
