import { translator } from "@/lib/i18n/translator";
import { isWindowsLine } from "@/lib/mar/life/support-line";

const WINDOWS = "windows-";

/** Returns the name of a version line as pages show it. */
export function lineName(line: string): string {
  const t = translator("endOfLife.line");
  if (line === "") return t("none");
  return isWindowsLine(line) ? t("windows", { release: line.slice(WINDOWS.length).toUpperCase() }) : line;
}

/** Returns the filter of a repository's tags that shows a line; `undefined` if none does. */
export function lineQuery(line: string): string | undefined {
  return /^\d/.test(line) ? `ver:${line}` : undefined;
}
