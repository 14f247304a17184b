import "server-only";
import { HandedOver } from "../apart/task";
import type { Badge } from "./badge";
import { badgeSvg } from "./badge-svg";
import { drawPicture } from "./draw-picture";
import type { Picture } from "./picture";

/** What the drawing thread does. Only that thread runs this file: others import its type. */
export const DRAWING_TASKS = {
  drawPicture: async (picture: Picture) => {
    const png = await drawPicture(picture);
    return new HandedOver(png, [png.buffer]);
  },
  drawBadge: async (badge: Badge) => badgeSvg(badge),
};
