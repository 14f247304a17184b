"use client";

import { useEffect, useRef } from "react";

const FIELDS = "input:not([type=radio],[type=checkbox]), select, textarea, [contenteditable], [role=dialog], dialog";

/**
 * Handles the shortcuts. `/` focuses the catalog's search field if the page has one; otherwise `/` calls `open`, as
 * Ctrl or ⌘ with K does.
 */
export function usePaletteKeys(open: () => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (altKey || event.defaultPrevented || event.isComposing) return;
      if (ctrlKey || metaKey) {
        if (key.toLowerCase() !== "k" || shiftKey) return;
      } else if (key !== "/" || (target instanceof Element && target.closest(FIELDS))) return;
      event.preventDefault();
      const box = key === "/" && document.querySelector<HTMLInputElement>("[data-catalog-search]");
      if (!box) return latest.current();
      box.focus();
      box.select();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
