import "server-only";
import type { Picture } from "../drawing/picture";

/** What a picture says besides names. `isWhole` is false if something did not come in time. */
export type Facts = Pick<Picture, "figures" | "labels" | "labelsInAll"> & { isWhole: boolean };

export const NO_FACTS: Facts = { figures: [], labels: [], labelsInAll: 0, isWhole: false };

/** How long a picture waits for an answer of the registry, in milliseconds: readers of links give up after some seconds. */
export const PICTURE_PATIENCE = 3_000;

/** Labels that can fit. */
export const MOST_LABELS = 12;
