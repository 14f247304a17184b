import "server-only";
import type { Figure } from "./picture";

/** The mark of the site on a field of 20 by 20; app/icon.svg and the logo of pages have the same outlines. */
export const MARK: readonly { path: string; opacity: number }[] = [
  { path: "M10 1.5 18.5 6 10 10.5 1.5 6Z", opacity: 1 },
  { path: "m3.6 9.2 6.4 3.4 6.4-3.4 2.1 1.1-8.5 4.5-8.5-4.5Z", opacity: 0.75 },
  { path: "m3.6 13.3 6.4 3.4 6.4-3.4 2.1 1.1-8.5 4.5-8.5-4.5Z", opacity: 0.5 },
];

/** Signs of figures as lines on a field of 24 by 24: a tag, something that is loaded, a sheet of a calendar. */
export const SIGNS: Readonly<Record<Figure["sign"], string>> = {
  tags: "M3.5 3.5H12L21 12.5 12.5 21 3.5 12ZM8 8h.01",
  size: "M12 3.5V15M7 10.5 12 15.5 17 10.5M4 20.5H20",
  day: "M4 6H20V20.5H4ZM4 11H20M8.5 3V8M15.5 3V8",
};
