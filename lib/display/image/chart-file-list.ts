import { CHART_FILE_ROLES, type ChartFile, type ChartFileRole } from "@/lib/contract/image/chart";

/** The maximum number of files on one page; a chart can have two thousand. */
const LISTED = 200;

/** The files of one role, in the chart's own order. */
type ChartFileGroup = { role: ChartFileRole; files: readonly ChartFile[] };

/** The files of a chart as a page lists them. `more` counts those not listed; `open` is the one whose text is shown. */
export type ChartFileList = {
  groups: readonly ChartFileGroup[];
  more: number;
  open: ChartFile | undefined;
  /** The requested path, if the chart does not have it. */
  missing: string | undefined;
};

/**
 * Groups the files of a chart, those that most readers look for first at the top.
 * @param asked path of the file to open; the README by default
 * @param rowsFor returns how many of so many rows fit, up to the given maximum
 */
export function chartFileList(
  files: readonly ChartFile[],
  asked: string | undefined,
  rowsFor: (count: number, most: number) => number = Math.min,
): ChartFileList {
  const ordered = CHART_FILE_ROLES.flatMap((role) => files.filter((file) => file.role === role));
  const open = asked === undefined ? readmeOf(files) : files.find(({ path }) => path === asked);
  const shown = new Set(ordered.slice(0, rowsFor(ordered.length, LISTED)));
  // A link to a file works even if the list is too long for it.
  if (open) shown.add(open);
  const groups = CHART_FILE_ROLES.map((role) => ({
    role,
    files: ordered.filter((file) => file.role === role && shown.has(file)),
  }));
  return {
    groups: groups.filter((group) => group.files.length > 0),
    more: files.length - shown.size,
    open,
    missing: open ? undefined : asked,
  };
}

/** Returns the README to open. A chart may have several; one with a text is preferred. */
function readmeOf(files: readonly ChartFile[]): ChartFile | undefined {
  const all = files.filter(({ role }) => role === "readme");
  return all.find(({ text }) => text !== undefined) ?? all[0];
}
