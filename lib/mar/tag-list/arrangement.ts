/** The sort orders, groupings and layouts of a tag list. */
export const TAG_SORTS = ["suggested", "version", "name", "size", "created"] as const;
export const TAG_GROUPS = ["line", "digest"] as const;
export const TAG_VIEWS = ["list", "matrix"] as const;

export type TagSort = (typeof TAG_SORTS)[number];
export type TagGroup = (typeof TAG_GROUPS)[number];
