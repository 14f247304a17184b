import { ChangeMark } from "@/components/comparison/change-mark";
import { Timeline } from "@/components/history/tag/timeline";
import { LayerRow } from "@/components/image/layer-row";
import { LifeState } from "@/components/tag-list/table/life-state.client";
import { Card } from "@/components/ui/card";
import { translator } from "@/lib/i18n/translator";
import type { TagHistory } from "@/lib/mar/history/observation";
import type { EmptyRow, LayerRow as Layer } from "@/lib/oci/config/image-layers";
import { type Digest, parseDigest } from "@/lib/oci/name/digest";
import { Specimen, States } from "./specimen";

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const END = START + 60 * DAY;

/** Renders drawings: bars of layers, a line of time, signs of support and of changes. */
export function FigureSpecimens() {
  const [one, other] = [digestOf("a"), digestOf("b")];
  if (!one || !other) return null;
  return (
    <>
      <Specimen name="LifeState, ChangeMark">
        <States>
          <LifeState lifecycle={undefined} />
          <LifeState lifecycle={{}} />
          <LifeState lifecycle={{ endOfLife: "2999-11-12" }} />
          <LifeState lifecycle={{ endOfLife: "2020-11-12" }} />
        </States>
        <States>
          {(["added", "removed", "changed"] as const).map((kind) => (
            <ChangeMark key={kind} kind={kind} />
          ))}
        </States>
      </Specimen>
      <Specimen name="LayerRow">
        <Card title={translator("layers")("title")}>
          <ol>
            {layersOf(one).map((row, index) => (
              <LayerRow key={row.kind + row.base} row={row} position={index + 1} share={1 / (index + 1)} />
            ))}
          </ol>
        </Card>
      </Specimen>
      <Specimen name="Timeline">
        <Timeline history={historyOf(one, other)} now={END} at={START + 40 * DAY} />
      </Specimen>
    </>
  );
}

function digestOf(letter: string): Digest | undefined {
  return parseDigest(`sha256:${letter.repeat(64)}`);
}

function layersOf(digest: Digest): readonly (Layer | EmptyRow)[] {
  const layer = { kind: "layer", digest, mediaType: "application/vnd.oci.image.layer.v1.tar+gzip" } as const;
  return [
    { ...layer, size: 29_700_000, foreign: false, base: true, step: { createdBy: "/bin/sh -c #(nop) ADD file in /" } },
    {
      ...layer,
      size: 12_300_000,
      foreign: true,
      urls: ["https://example.com/layer"],
      base: false,
      step: { createdBy: "RUN apt-get update" },
    },
    { kind: "empty", base: false, step: { createdBy: 'ENTRYPOINT ["dotnet"]' } },
  ];
}

/** A tag that moved, that nobody watched for a while, and that was gone at the end. */
function historyOf(one: Digest, other: Digest): TagHistory {
  const seen = (from: number, to: number) => ({ firstSeen: START + from * DAY, lastSeen: START + to * DAY });
  return [
    { state: "digest", digest: one, ...seen(0, 14), change: "first", unwatched: [] },
    { state: "digest", digest: other, ...seen(14.5, 22), change: "moved", unwatched: [] },
    { state: "digest", digest: one, ...seen(34, 46), change: "returned", unwatched: [] },
    { state: "gone", ...seen(46.5, 54), change: "gone", unwatched: [] },
    { state: "listed", ...seen(54.5, 60), change: "back", unwatched: [] },
  ];
}
