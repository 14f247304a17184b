import { isWindowsLine } from "@/lib/mar/life/support-line";
import { translator } from "../translator";

const WINDOWS = "windows-";

/** Returns the name of a version line as pages, texts and feeds show it. */
export function lineName(line: string): string {
  const t = translator("endOfLife.line");
  if (line === "") return t("none");
  return isWindowsLine(line) ? t("windows", { release: line.slice(WINDOWS.length).toUpperCase() }) : line;
}
