import { translator } from "@/lib/i18n/translator";

const TITLE_ID = "pull-picture-title";
/** Horizontal positions of the three participants, left to right. */
const [CLIENT, REGISTRY, DATA] = [52, 205, 358] as const;
const TOP = 46;
const HEIGHT = 330;

type Arrow = { from: number; to: number; y: number; label: string };

/** Renders a pull as a sequence diagram, top to bottom. The steps beside it say the same in words. */
export function PullPicture({ registry, data }: { registry: string; data: string }) {
  const t = translator("endpoints.pull");
  const arrows: readonly Arrow[] = [
    { from: CLIENT, to: REGISTRY, y: 92, label: t("askManifest") },
    { from: REGISTRY, to: CLIENT, y: 122, label: t("manifest") },
    { from: CLIENT, to: REGISTRY, y: 178, label: t("askBlob") },
    { from: REGISTRY, to: CLIENT, y: 208, label: t("redirect") },
    { from: CLIENT, to: DATA, y: 264, label: t("askData") },
    { from: DATA, to: CLIENT, y: 294, label: t("bytes") },
  ];
  const phases = [
    { y: 62, label: t("discovery") },
    { y: 148, label: t("redirection") },
    { y: 234, label: t("delivery") },
  ];
  return (
    <svg
      viewBox={`-12 0 440 ${HEIGHT}`}
      role="img"
      aria-labelledby={TITLE_ID}
      className="mx-auto block w-full max-w-[34rem]"
    >
      <title id={TITLE_ID}>{t("label")}</title>
      {phases.map(({ y, label }) => (
        <rect key={label} x={-10} y={y} width={436} height={78} rx={6} className="fill-panel" />
      ))}
      <Participant x={CLIENT} name={t("client")} note={t("clientNote")} />
      <Participant x={REGISTRY} name={t("registry")} note={registry} />
      <Participant x={DATA} name={t("data")} note={data} />
      {/* Over the lines of the participants, which a long word meets. */}
      {phases.map(({ y, label }, index) => (
        <text
          key={label}
          x={418}
          y={y + 15}
          textAnchor="end"
          className="fill-dim stroke-panel text-[11px] max-sm:text-[13px] [paint-order:stroke] [stroke-width:4px]"
        >
          {index + 1} {label}
        </text>
      ))}
      {arrows.map((arrow) => (
        <ArrowLine key={arrow.y} {...arrow} />
      ))}
    </svg>
  );
}

function Participant({ x, name, note }: { x: number; name: string; note: string }) {
  return (
    <g textAnchor="middle">
      <text x={x} y={18} className="fill-text font-semibold text-[13px] max-sm:text-[15px]">
        {name}
      </text>
      <text x={x} y={34} className="fill-dim font-mono text-[8.5px] max-sm:text-[10px]">
        {note}
      </text>
      <line x1={x} x2={x} y1={TOP} y2={HEIGHT - 6} strokeDasharray="3 3" className="stroke-line-strong" />
    </g>
  );
}

function ArrowLine({ from, to, y, label }: Arrow) {
  const right = to > from;
  const tip = right ? to - 2 : to + 2;
  const back = right ? -7 : 7;
  return (
    <g className="stroke-accent">
      <line x1={from} x2={tip} y1={y} y2={y} strokeWidth={1.4} />
      <path d={`M${tip + back},${y - 4}L${tip},${y}L${tip + back},${y + 4}`} fill="none" strokeWidth={1.4} />
      <text
        x={(Math.min(from, to) + REGISTRY + (Math.max(from, to) === DATA ? 153 : 0)) / 2}
        y={y - 5}
        textAnchor="middle"
        className="fill-text stroke-panel text-[10.5px] max-sm:text-[12.5px] [paint-order:stroke] [stroke-width:4px]"
      >
        {label}
      </text>
    </g>
  );
}
