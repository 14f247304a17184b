import "server-only";

const KIB = 1024;
const MIB = 1024 * KIB;

/** All limits of the chart reader, in bytes unless stated otherwise. */
export type ChartLimits = {
  /** The packed chart, as transferred. */
  compressed: number;
  /** The unpacked archive, with its headers. */
  uncompressed: number;
  /** One file whose text is kept. */
  file: number;
  /** `Chart.yaml`: parsing takes a thousand times as long as reading. */
  chartYaml: number;
  /** Depth of block collections in `Chart.yaml`, and number of its brackets. */
  yamlDepth: number;
  /** All kept texts together. */
  text: number;
  /** Number of entries in the archive. */
  entries: number;
  /** One path, in characters. */
  path: number;
};

export const CHART_LIMITS: ChartLimits = {
  compressed: 8 * MIB,
  uncompressed: 32 * MIB,
  file: MIB,
  chartYaml: 64 * KIB,
  yamlDepth: 500,
  text: 8 * MIB,
  entries: 2000,
  path: 255,
};
