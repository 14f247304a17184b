import "server-only";

/** A name as it is drawn: the repository, and what distinguishes the image in it, `:10.0` or `@4f3a2b1c9d8e`. */
export type DrawnName = { repository: string; version?: string };

/** A figure with its sign, which means the same in every language. */
export type Figure = { sign: "tags" | "size" | "day"; text: string };

/** Everything that a picture shows. It has no words of a language, so that one picture serves all of them. */
export type Picture = {
  /** The official host of the region, with its colour; both hosts where the picture is of no region. */
  hosts: readonly { host: string; region: "global" | "china" }[];
  /** None for the picture of the whole site, two if they are compared. */
  names: readonly DrawnName[];
  figures: readonly Figure[];
  /** Platforms or tags, as many as fit. */
  labels: readonly string[];
  /** How many labels there are in all. */
  labelsInAll: number;
};

/** The size of every picture, in pixels: what Open Graph's readers crop least. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
