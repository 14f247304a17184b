import { cache } from "react";

/** Bytes of one page that texts and lists of others may take; a page has at most 1 MB, and an eighth of it is its own. */
const ROOM = 640_000;
/** What a text, and a list, gets however full the page is. */
const LEAST = { bytes: 400, rows: 8 };
/** One text takes no more than this part of what is left, and one list of rows: those that come later have some, too. */
const PART = { text: 1 / 12, rows: 1 / 3 };

/** How much of what others wrote a page still has room for. */
export class PageRoom {
  #left: number;

  constructor(bytes = ROOM) {
    this.#left = bytes;
  }

  /** Bytes that one text may take. */
  forText(): number {
    return Math.max(LEAST.bytes, this.#left * PART.text);
  }

  /** Notes that something takes so many bytes. */
  take(bytes: number): void {
    this.#left = Math.max(0, this.#left - bytes);
  }

  /**
   * How many of so many rows are to be shown, `most` at the most, and notes what they take besides their texts.
   * @param part of what is left that the list may take
   */
  forRows(count: number, most: number, bytesEach = 2500, part = PART.rows): number {
    const fitting = Math.floor((this.#left * part) / bytesEach);
    const rows = Math.min(count, most, Math.max(LEAST.rows, fitting));
    this.take(rows * bytesEach);
    return rows;
  }
}

/** The room of the page that is being made: one a request. */
export const pageRoom = cache(() => new PageRoom());
