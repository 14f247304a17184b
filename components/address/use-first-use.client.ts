"use client";

import { useSyncExternalStore } from "react";

const EVENTS = ["pointerdown", "keydown", "wheel", "scroll", "focusin", "input"] as const;

let isUsed = false;

/**
 * Returns true from the visitor's first press, key or scroll on: for what is not worth loading before. It stays true on the pages that
 * follow.
 */
export function useFirstUse(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isUsed,
    () => false,
  );
}

function subscribe(onChange: () => void): () => void {
  if (isUsed) return () => {};
  const ended = new AbortController();
  const use = () => {
    isUsed = true;
    ended.abort();
    onChange();
  };
  for (const event of EVENTS) {
    window.addEventListener(event, use, { capture: true, passive: true, signal: ended.signal });
  }
  if (wasUsedEarly()) use();
  return () => ended.abort();
}

/** Returns whether the page was scrolled, pressed or typed into before the scripts ran. */
function wasUsedEarly(): boolean {
  if (scrollY > 0 || document.activeElement !== document.body) return true;
  return [...document.querySelectorAll("input")].some(({ type, value, defaultValue }) => {
    return type === "search" && value !== defaultValue;
  });
}
