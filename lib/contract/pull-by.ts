/** By what a pull command can name an image. */
export const PULL_BY = ["tag", "tag-and-digest", "digest"] as const;

export type PullBy = (typeof PULL_BY)[number];
