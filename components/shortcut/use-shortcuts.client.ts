"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useAnnounce } from "@/components/feedback/announcer.client";
import { areShortcutsOn } from "@/lib/browser/known/shortcut-choice";
import { SINGLE_KEYS } from "./single-keys";

const FIELDS = "input:not([type=radio],[type=checkbox]), select, textarea, [contenteditable]";
const OPEN_DIALOG = "dialog[open], [role=dialog]";

/**
 * Handles the shortcuts. Ctrl or ⌘ with K calls `open`; so does `/` on a page without a search or filter of its own.
 * What the other keys do loads with the first of them.
 */
export function useShortcuts(open: () => void): void {
  const t = useTranslations("shortcut");
  const failed = useTranslations("error");
  const announce = useAnnounce();
  const onKeyDown = useRef<(event: KeyboardEvent) => void>(undefined);
  useEffect(() => {
    onKeyDown.current = async (event) => {
      const { key } = event;
      const isPalette = asksForPalette(event);
      if (!isPalette && !isShortcut(event)) return;
      event.preventDefault();
      if (isPalette) return open();
      if (key === "/") return focusField() || open();
      const module = await import("./press").catch(() => undefined);
      const said = module ? module.press(key) : failed("part");
      if (said !== undefined) announce(said || t("nothing", { key }));
    };
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown.current?.(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

function asksForPalette({ key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === "k" && !altKey && !shiftKey && !defaultPrevented;
}

/** A single key is no shortcut while somebody types, while a dialog is open, or if the device turned shortcuts off. */
function isShortcut({ key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented }: KeyboardEvent): boolean {
  if (key.length !== 1 || !SINGLE_KEYS.includes(key)) return false;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return false;
  if (target instanceof Element && target.closest(FIELDS)) return false;
  return !document.querySelector(OPEN_DIALOG) && areShortcutsOn();
}

/** Focuses the page's own search or filter. Returns false if there is none. */
function focusField(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[aria-keyshortcuts="/"]');
  field?.focus();
  field?.select();
  return field !== null;
}
