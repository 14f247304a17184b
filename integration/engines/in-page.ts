/** The attribute by which `mark` names an element to the browser's own selectors. */
export const MARK = "data-marked-by-test";

/**
 * Marks the first element in sight with this role and accessible name, and returns whether there is one that React has hydrated. Runs in the
 * page: each browser computes names in its own way, so it reads what the pages' own markup says.
 */
export function mark(role: string, name: string, attribute: string): boolean {
  const selectors: Record<string, string> = {
    button: "button",
    combobox: "[role=combobox]",
    dialog: "dialog[open]",
    heading: "h1, h2, h3",
    link: "a[href]",
    option: "[role=option]",
    radio: "input[type=radio]",
    searchbox: "input[type=search]",
  };
  const labelOf = (element: Element): string => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const said = document.importNode<Element>(label ?? element, true);
    for (const unsaid of said.querySelectorAll("[aria-hidden]")) unsaid.remove();
    const text = element.getAttribute("aria-label") ?? said.textContent ?? "";
    return text.replaceAll(/\s+/g, " ").trim();
  };
  for (const old of document.querySelectorAll(`[${attribute}]`)) old.removeAttribute(attribute);
  const found = [...document.querySelectorAll(selectors[role] ?? role)].find(
    (element) => labelOf(element) === name && element.getClientRects().length > 0,
  );
  // A radio button itself is out of sight: its label takes the click.
  const target = found?.closest("label") ?? found;
  target?.setAttribute(attribute, "");
  const isHydrated = Object.keys(found ?? {}).some((key) => key.startsWith("__reactProps"));
  return isHydrated || (found !== undefined && ["dialog", "heading"].includes(role));
}

/** Returns the text of the first element that a selector finds, without spaces around it. Runs in the page. */
export function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent?.trim() ?? "";
}

/** Returns the path and query of the page. Runs in the page. */
export function address(): string {
  return location.pathname + location.search;
}

/** Returns the role of the element with the focus, as its markup says it. Runs in the page. */
export function focused(): string {
  return document.activeElement?.getAttribute("role") ?? "";
}

/** Returns what the field with the focus holds. Runs in the page. */
export function typed(): string {
  return document.activeElement instanceof HTMLInputElement ? document.activeElement.value : "";
}

/** Returns true if the radio button with this label is chosen. Runs in the page. */
export function isChosen(label: string): boolean {
  return [...document.querySelectorAll<HTMLInputElement>("input[type=radio]:checked")].some(
    (radio) => radio.labels?.[0]?.textContent?.trim() === label,
  );
}
