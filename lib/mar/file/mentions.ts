import type { Region } from "../region";
import type { Finding } from "./finding";
import { foundName } from "./found-name";
import type { LineIndex } from "./line-index";
import { type PlacedText, placedSlice } from "./span";

/** What no image name of MAR's is without, be it behind a mirror's host or not. */
const OFFICIAL_HOST = /mcr\.(?:microsoft\.com|azure\.cn|azk8s\.cn)(?::443)?\//gi;
const BEFORE = /[\w./:-]/;
/** Where a name ends; what stands for a value may have spaces in it. */
const NAME = /^(?:\$\{[^}\n]{0,200}\}|\$\([^)\n]{0,200}\)|\{\{[^}\n]{0,200}\}\}|[\w.\-/:@$%])+/;
const LONGEST = 600;
/** Pages and endpoints, not images. */
const ADDRESS = /^https?:\/\//i;

type Setting = { region: Region; lines: LineIndex };

/** Names with an official host that stand in a text of any kind: in scripts, arguments, settings. */
export function mentionsIn(placed: PlacedText, { region, lines }: Setting): Finding[] {
  const found: Finding[] = [];
  let end = 0;
  for (const { index } of placed.text.matchAll(OFFICIAL_HOST)) {
    if (index < end) continue;
    const start = startOf(placed.text, index, end);
    const match = NAME.exec(placed.text.slice(start, start + LONGEST))?.[0] ?? "";
    const name = match.replace(/[.:/@$%-]+$/, "");
    end = start + match.length;
    if (ADDRESS.test(match) || !name.slice(index - start).includes("/")) continue;
    const line = lines.lineAt(placed.places[start] ?? 0);
    const finding = foundName(placedSlice(placed, start, start + name.length), { line, region, latest: false });
    if (finding.kind !== "other") found.push(finding);
  }
  return found;
}

function startOf(text: string, index: number, end: number): number {
  let start = index;
  while (start > end && index - start < LONGEST / 2 && BEFORE.test(text[start - 1] ?? "")) start--;
  while (start < index && /[./:-]/.test(text[start] ?? "")) start++;
  return start;
}
