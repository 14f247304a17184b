import "server-only";

const KIB = 1024;
const MIB = 1024 * KIB;

/** Every bound that the reader of charts keeps, in bytes where nothing else is said. */
export type ChartLimits = {
  /** The packed chart, as it is on the wire. */
  compressed: number;
  /** The archive, unpacked, with its headers. */
  uncompressed: number;
  /** One file whose text is kept. */
  file: number;
  /** `Chart.yaml`: parsing takes a thousand times as long as reading. */
  chartYaml: number;
  /** Block collections within each other and brackets in all that `Chart.yaml` may have. */
  yamlDepth: number;
  /** All texts that are kept. */
  text: number;
  /** Entries of the archive. */
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
