"use client";

import { useEffect, useRef } from "react";

const FIELDS = "input:not([type=radio],[type=checkbox]), select, textarea, [contenteditable], [role=dialog], dialog";

/** `/` leads to the catalog's own search box where that is on the page; it and Ctrl or ⌘ with K call `open` otherwise. */
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
