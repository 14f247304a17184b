import "server-only";
import { COLOURS } from "./colours";
import { fitted } from "./fit";
import type { DrawnName, Picture } from "./picture";
import { textElement, type Weight } from "./typeface";

/** Where names stand, in pixels: between the head and the figures. */
const LEFT = 72;
const WIDTH = 1056;
const TOP = 138;
/** Height of capitals, as a part of a size. */
const CAPITALS = 0.73;

const SITE_SUBJECT = "Microsoft Artifact Registry";

/** One line of a name: `gap` is the room above its capitals. */
type Line = { text: string; size: number; weight: Weight; fill: string; gap: number };

/** Returns the elements of a picture's names: one large, or two below each other with an arrow between. */
export function nameElements({ names, hosts }: Pick<Picture, "names" | "hosts">): string[] {
  const [first, second] = names;
  const fill = COLOURS[hosts[0]?.region ?? "global"];
  if (!first) return placed([line(SITE_SUBJECT, { most: 84, least: 60 }, COLOURS.text, 0)], 410);
  if (!second) return placed(largeName(first, fill), 410);
  const half = 322;
  return [...placed(smallName(first), half), arrow(half - 8, fill), ...placed(smallName(second), 580, half + 48)];
}

/** The namespace, the repository's own name below it, and the version below that. */
function largeName({ repository, version }: DrawnName, fill: string): Line[] {
  const slash = repository.lastIndexOf("/") + 1;
  return [
    line(repository.slice(0, slash), { most: 46, least: 34, weight: "regular" }, COLOURS.dim, 0),
    line(repository.slice(slash), { most: version ? 96 : 116, least: 46 }, COLOURS.text, 34),
    line(version ?? "", { most: 68, least: 38 }, fill, 38),
  ];
}

/** One of two compared images. */
function smallName({ repository, version }: DrawnName): Line[] {
  return [
    line(repository, { most: 42, least: 30, weight: "regular" }, COLOURS.dim, 0),
    line(version ?? "", { most: 72, least: 36 }, COLOURS.text, 34),
  ];
}

function line(
  text: string,
  { weight = "bold", ...bounds }: { most: number; least: number; weight?: Weight },
  fill: string,
  gap: number,
): Line {
  return { ...fitted(text, { width: WIDTH, weight, ...bounds }), weight, fill, gap };
}

/** Places lines in the middle between two heights. */
function placed(all: readonly Line[], bottom: number, top = TOP): string[] {
  const lines = all.filter(({ text }) => text !== "");
  const heights = lines.map(({ size, gap }, index) => size * CAPITALS + (index > 0 ? gap : 0));
  let y = (top + bottom - heights.reduce((sum, each) => sum + each, 0)) / 2;
  return lines.map(({ text, size, weight, fill }, index) => {
    y += heights[index] ?? 0;
    // Large letters have more room on their left.
    return textElement(text, { x: LEFT - size / 28, y: Math.round(y), size, weight, fill });
  });
}

function arrow(y: number, colour: string): string {
  return `<path d="M${LEFT + 14} ${y}v44m-15-15 15 15 15-15" fill="none" stroke="${colour}" stroke-width="4.5" stroke-linejoin="round" stroke-linecap="round"/>`;
}
