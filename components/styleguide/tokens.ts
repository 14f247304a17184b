/** The names of the colours in `app/globals.css`, as `--color-…`. */
export const COLOURS = [
  "ground",
  "panel",
  "raised",
  "line",
  "line-strong",
  "text",
  "dim",
  "accent",
  "accent-text",
  "accent-soft",
  "good",
  "warning",
  "warning-soft",
  "ended",
  "ended-soft",
  "china",
  "system",
  "variant",
  "architecture",
  "mark",
] as const;

/** The names of the sizes of text, as `--text-…`. */
export const TEXT_SIZES = ["note", "code", "small", "base", "lead", "title", "hero"] as const;

/** The names of the radii of corners, as `--radius-…`. */
export const RADII = ["small", "control", "card", "field"] as const;
