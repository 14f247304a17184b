/** The part of every page that the link over its head leads to, and where the keyboard is on a page just opened. */
export const CONTENT_ID = "content";
