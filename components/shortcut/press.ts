import { moveRow, rowOfFocus } from "./rows";
import { SHORTCUTS } from "./shortcuts";

/**
 * Does what a key means on this page: moves between rows, or presses the control that names the key in
 * `aria-keyshortcuts` or, in rows, in `data-shortcut`. The one in the row with the focus comes first.
 * @returns what to say: an empty text if the key means nothing here, `undefined` if what it does says enough
 */
export function press(key: string): string | undefined {
  const words = SHORTCUTS.find(({ keys }) => keys.includes(key))?.words;
  if (words === "next" || words === "previous") return moveRow(words === "next" ? 1 : -1) ? undefined : "";
  const control =
    controlIn(rowOfFocus(), `[data-shortcut="${CSS.escape(key)}"]`) ??
    controlIn(document, `[aria-keyshortcuts~="${CSS.escape(key)}"]`);
  if (!control) return "";
  if (control.role === "radiogroup") return chooseOther(control);
  control.click();
  return undefined;
}

function controlIn(part: ParentNode | undefined, selector: string): HTMLElement | undefined {
  return [...(part?.querySelectorAll<HTMLElement>(selector) ?? [])].find((each) => each.checkVisibility());
}

/** Chooses another choice of a group, and returns which: the focus stays elsewhere, so nobody hears it otherwise. */
function chooseOther(group: HTMLElement): string {
  const other = group.querySelector<HTMLInputElement>("input:not(:checked, :disabled)");
  other?.click();
  return other ? `${group.ariaLabel}: ${other.labels?.[0]?.textContent}` : "";
}
