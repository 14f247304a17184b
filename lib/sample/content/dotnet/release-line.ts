import { dayOf, daysLater, dayTime, pushTime, releaseTimes, tuesday } from "../calendar/day";

/** A `major.minor` of .NET. Patches are numbered from `firstPatch`, in the sample's own count of releases. */
type ReleaseLine = {
  version: string;
  major: number;
  /** The distribution of tags that name none. */
  defaultDistribution: string;
  firstPatch: number;
  patches: number;
  from: string;
  until: string;
  previews: number;
  supported: boolean;
};

export type Release = { line: ReleaseLine; patch: number; preview?: string; created: string };

type Row = [version: string, distribution: string, first: number, count: number, from: string, until: string];

const ROWS: readonly Row[] = [
  ["2.1", "stretch-slim", 25, 5, "2021-02-09", "2021-08-10"],
  ["3.1", "buster-slim", 12, 21, "2021-02-09", "2022-12-13"],
  ["5.0", "buster-slim", 3, 15, "2021-02-09", "2022-05-10"],
  ["6.0", "bullseye-slim", 0, 37, "2021-11-09", "2024-11-12"],
  ["7.0", "bullseye-slim", 0, 21, "2022-11-08", "2024-05-14"],
  ["8.0", "bookworm-slim", 0, 31, "2023-11-14", "2026-08-11"],
  ["9.0", "bookworm-slim", 0, 20, "2024-11-12", "2026-08-11"],
  ["10.0", "noble", 0, 12, "2025-11-11", "2026-08-11"],
  ["11.0", "resolute", 0, 0, "2026-11-10", "2026-08-11"],
];

const RELEASE_LINES: readonly ReleaseLine[] = ROWS.map(([version, defaultDistribution, ...row]) => {
  const [firstPatch, patches, from, until] = row;
  const major = Number.parseInt(version, 10);
  const supported = major >= 8;
  return {
    version,
    major,
    defaultDistribution,
    firstPatch,
    patches,
    from,
    until,
    previews: previewsOf(major),
    supported,
  };
});

/**
 * Returns the previews of a major version: seven previews and two release candidates since 6; 11 has reached preview 7.
 */
function previewsOf(major: number): number {
  if (major === 11) return 7;
  return major >= 6 ? 9 : 0;
}

function previewName(position: number): string {
  return position < 7 ? `preview.${position + 1}` : `rc.${position - 6}`;
}

function previewsOfLine(line: ReleaseLine): Release[] {
  return Array.from({ length: line.previews }, (_, at) => {
    const day = dayOf(tuesday(daysLater(dayTime(line.from), (at - 9) * 30)));
    return { line, patch: 0, preview: previewName(at), created: pushTime(day, at) };
  });
}

/** All releases of all lines, by time. */
export const RELEASES: readonly Release[] = RELEASE_LINES.flatMap((line) => [
  ...previewsOfLine(line),
  ...releaseTimes(line.from, line.until, line.patches).map((created, at) => ({
    line,
    patch: line.firstPatch + at,
    created,
  })),
]).sort((a, b) => a.created.localeCompare(b.created));

/** Returns true while no later line had its first release: then `latest` points to this release. */
export function isOfNewestLine({ line, preview, created }: Release): boolean {
  const later = RELEASE_LINES.some(
    ({ major, from, patches }) => major > line.major && patches > 0 && from <= created.slice(0, 10),
  );
  return !preview && !later;
}
