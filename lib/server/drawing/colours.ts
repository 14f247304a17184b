import "server-only";

/** The light colours of app/globals.css: a link's preview is mostly seen on white. */
export const COLOURS = {
  ground: "#ffffff",
  text: "#12161c",
  dim: "#5b6573",
  line: "#cbd2db",
  panel: "#f7f8fa",
  mark: "#2f86dd",
  global: "#0b5cad",
  china: "#a8321c",
} as const;
