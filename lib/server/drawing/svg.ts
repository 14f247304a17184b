import "server-only";
import { COLOURS } from "./colours";
import { labelElements } from "./labels";
import { nameElements } from "./names";
import { PICTURE_SIZE, type Picture } from "./picture";
import { MARK, SIGNS } from "./signs";
import { textElement, widthOf } from "./typeface";

/** Distance of everything from the edges, in pixels. */
const MARGIN = 72;
const { width: WIDTH, height: HEIGHT } = PICTURE_SIZE;
const SITE = "MAR Discovery";

/** Returns a picture as SVG. All text is outlines: no font is needed to draw it, and no text of others is markup. */
export function svgOf(picture: Picture): string {
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.ground}"/>`,
    ...edge(picture),
    ...head(picture),
    ...nameElements(picture),
    ...figures(picture),
    ...labelElements(picture),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${parts.join("")}</svg>`;
}

/** A band in the colour of the region, or of both. */
function edge({ hosts }: Picture): string[] {
  const part = WIDTH / hosts.length;
  return hosts.map(
    ({ region }, index) => `<rect x="${index * part}" width="${part}" height="14" fill="${COLOURS[region]}"/>`,
  );
}

/** The site's mark and name, and on the right the hosts. */
function head({ hosts }: Picture): string[] {
  const baseline = 106;
  const mark = MARK.map(({ path, opacity }) => `<path d="${path}" opacity="${opacity}"/>`).join("");
  const size = 28;
  let right = WIDTH - MARGIN;
  const names = hosts.toReversed().map(({ host, region }) => {
    right -= widthOf(host, size, "bold");
    const x = right;
    right -= 36;
    return textElement(host, { x, y: baseline - 1, size, weight: "bold", fill: COLOURS[region] });
  });
  return [
    `<g fill="${COLOURS.mark}" transform="translate(${MARGIN - 4} 66) scale(2.6)">${mark}</g>`,
    textElement(SITE, { x: MARGIN + 62, y: baseline, size: 34, weight: "bold", fill: COLOURS.text }),
    ...names,
  ];
}

/** Figures side by side, each behind its sign. */
function figures({ figures }: Picture): string[] {
  const size = 36;
  let x = MARGIN;
  return figures.flatMap(({ sign, text }) => {
    const at = x;
    x += 52 + widthOf(text, size, "regular") + 56;
    return [
      `<path d="${SIGNS[sign]}" transform="translate(${at} 443) scale(1.6)" fill="none" stroke="${COLOURS.dim}" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"/>`,
      textElement(text, { x: at + 52, y: 475, size, weight: "regular", fill: COLOURS.text }),
    ];
  });
}
