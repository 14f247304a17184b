import { CHART_FILE_ROLES, type ChartFile, type ChartFileRole } from "@/lib/contract/image/chart";

/** Files that are listed on one page; a chart can have two thousand. */
const LISTED = 200;

/** The files of one role, in the chart's own order. */
type ChartFileGroup = { role: ChartFileRole; files: readonly ChartFile[] };

/** The files of a chart as a page lists them: `more` are not listed, `open` is the one whose text is shown. */
export type ChartFileList = {
  groups: readonly ChartFileGroup[];
  more: number;
  open: ChartFile | undefined;
  /** The path that was asked for and that the chart does not have. */
  missing: string | undefined;
};

/**
 * Puts the files of a chart into groups, what most readers look for first.
 * @param asked path of the file to open; without it the README is
 * @param rowsFor says for how many of so many rows, at the most so many, there is room
 */
export function chartFileList(
  files: readonly ChartFile[],
  asked: string | undefined,
  rowsFor: (count: number, most: number) => number = Math.min,
): ChartFileList {
  const ordered = CHART_FILE_ROLES.flatMap((role) => files.filter((file) => file.role === role));
  const open = asked === undefined ? readmeOf(files) : files.find(({ path }) => path === asked);
  const shown = new Set(ordered.slice(0, rowsFor(ordered.length, LISTED)));
  // A link to a file is good also where the list is too long for it.
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

/** A chart may have several, of which the one with text is worth opening. */
function readmeOf(files: readonly ChartFile[]): ChartFile | undefined {
  const all = files.filter(({ role }) => role === "readme");
  return all.find(({ text }) => text !== undefined) ?? all[0];
}
