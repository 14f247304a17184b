import { cache } from "react";

/** Bytes of a page for texts and lists of others; a page has at most 1 MB, of which an eighth is its own. */
const ROOM = 640_000;
/** The minimum of a text, and of a list, however full the page is. */
const LEAST = { bytes: 400, rows: 8 };
/** The share of the remaining room that one text, and one list of rows, may take, so that later ones have some too. */
const PART = { text: 1 / 12, rows: 1 / 3 };

/** Counts how much room a page still has for what others wrote. */
export class PageRoom {
  #left: number;

  constructor(bytes = ROOM) {
    this.#left = bytes;
  }

  /** Returns the bytes that one text may take. */
  forText(): number {
    return Math.max(LEAST.bytes, this.#left * PART.text);
  }

  /** Records that something takes so many bytes. */
  take(bytes: number): void {
    this.#left = Math.max(0, this.#left - bytes);
  }

  /**
   * Returns how many of the rows to show, at most `most`, and records their bytes without their texts.
   * @param part of the remaining room that the list may take
   */
  forRows(count: number, most: number, bytesEach = 2500, part = PART.rows): number {
    const fitting = Math.floor((this.#left * part) / bytesEach);
    const rows = Math.min(count, most, Math.max(LEAST.rows, fitting));
    this.take(rows * bytesEach);
    return rows;
  }
}

/** Returns the room of the page being made: one per request. */
export const pageRoom = cache(() => new PageRoom());
