/** A row of a list that takes the keys. Lists can be inside of rows. */
const ROW = "[data-rows] > *";
const TARGET = "a, summary";
/** How long a row that is not in the document yet is waited for, in frames. */
const FRAMES = 30;

/** Returns the row that has the keyboard's focus. */
export function rowOfFocus(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>(ROW) ?? undefined;
}

/** Steps that wait for the one before them: each starts where that one ends, however fast the key is pressed. */
const waiting: (1 | -1)[] = [];

/**
 * Moves the focus to the next or previous row of the page's lists; without a focused row, to the first row on screen. Of a
 * long list the rows nearby alone are in the document: a row that is not there yet is waited for. Returns false if the
 * page has no rows.
 */
export function moveRow(step: 1 | -1): boolean {
  const rows = visibleRows();
  if (rows.length === 0) return false;
  if (waiting.push(step) === 1) takeSteps();
  return true;
}

function takeSteps(): void {
  for (let step = waiting[0]; step; step = waiting[0]) {
    const now = rowOfFocus();
    if (!now) focusFirst();
    else if (!focusNext(now, step, FRAMES)) return;
    waiting.shift();
  }
}

/** Goes on once a step has come to its end, or has been given up. */
function afterStep(): void {
  waiting.shift();
  takeSteps();
}

function focusFirst(): void {
  const rows = visibleRows();
  focusRow(rows.find((row) => row.getBoundingClientRect().top >= 0 && target(row)) ?? rows.find(target));
}

function visibleRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(ROW)].filter(
    (row) => row.checkVisibility() && row.offsetHeight > 0,
  );
}

/** Focuses the row after or before another. Returns false while it waits for one that is not in the document yet. */
function focusNext(now: HTMLElement, step: 1 | -1, frames: number): boolean {
  const rows = visibleRows();
  if (!rows.includes(now)) return true;
  for (let at = rows.indexOf(now) + step; at in rows; at += step) {
    const row = rows[at];
    if (row?.matches(".row-spacer")) {
      if (frames === 0) return true;
      // What is around the focused row is rendered when that is on screen.
      now.scrollIntoView({ block: "nearest" });
      requestAnimationFrame(() => focusNext(now, step, frames - 1) && afterStep());
      return false;
    }
    if (row && target(row)) {
      focusRow(row);
      return true;
    }
  }
  return true;
}

function focusRow(row: HTMLElement | undefined): void {
  if (row) target(row)?.focus();
}

function target(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>(TARGET);
}
