"use client";

import { type RefObject, startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { queryWith } from "@/components/address/query-with";
import { keyInAddress } from "@/lib/contract/page/page-state";

const KEY = keyInAddress("q");
/** Browsers limit how often an address may change, so it follows after this pause in typing. */
const REST_MILLISECONDS = 250;

export type TypedText = {
  /** The last typed text, shown or about to be. */
  text: string;
  field: RefObject<HTMLInputElement | null>;
  /** For the field's `onChange`. */
  type: () => void;
  /** The field's content; `text` may still be catching up. */
  current: () => string;
  /** Writes the typed text into the address now. */
  settle: () => void;
  /** Says that the router is about to learn the text: what is typed until then stays. */
  announce: () => void;
  /** Sets the field's text; the caller changes the address. */
  replace: (text: string) => void;
};

/**
 * Returns the address's `q` and the field that holds it (`defaultValue`). Lists follow each key; the address follows
 * when typing pauses or something else is pressed. If the address changes by itself, the field follows. Text typed
 * before hydration counts.
 * @param value of `q` in the page's router
 * @param options.atOnce updates the lists in the frame of the key: less work in total, for fast lists
 */
export function useTypedText(value: string, { atOnce = false } = {}): TypedText {
  const [typed, setTyped] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(value);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What was written into the address without a word to the router. */
  const written = useRef<string>(undefined);

  const current = useCallback(() => field.current?.value ?? latest.current, []);
  const replace = useCallback((text: string) => {
    clearTimeout(pending.current);
    pending.current = undefined;
    written.current = undefined;
    if (field.current) field.current.value = text;
    setTyped(text);
  }, []);
  const settle = useCallback(() => {
    if (pending.current === undefined) return;
    clearTimeout(pending.current);
    pending.current = undefined;
    written.current = current();
    writeQuietly(written.current);
  }, [current]);
  const announce = useCallback(() => {
    latest.current = current();
  }, [current]);
  const type = useCallback(() => {
    clearTimeout(pending.current);
    pending.current = setTimeout(settle, REST_MILLISECONDS);
    const text = current();
    if (atOnce) setTyped(text);
    else startTransition(() => setTyped(text));
  }, [current, settle, atOnce]);

  useLayoutEffect(() => {
    if (value === latest.current) return;
    latest.current = value;
    replace(value);
  }, [value, replace]);
  // Before the next paint; otherwise the page would show without the early text.
  useLayoutEffect(() => {
    if (current() !== latest.current) type();
  }, [current, type]);
  // The router, which knows nothing of it, writes its own address whenever something else in it has changed.
  useEffect(() => {
    if (written.current !== undefined) writeQuietly(written.current);
  });
  useEffect(() => {
    const follow = () => replace(new URLSearchParams(location.search).get(KEY) ?? "");
    const events = ["pointerdown", "focusout", "pagehide"] as const;
    for (const event of events) window.addEventListener(event, settle, { capture: true });
    window.addEventListener("popstate", follow);
    return () => {
      for (const event of events) window.removeEventListener(event, settle, { capture: true });
      window.removeEventListener("popstate", follow);
      clearTimeout(pending.current);
    };
  }, [settle, replace]);
  return { text: typed ?? value, field, type, current, settle, announce, replace };
}

/**
 * Changes the address without the router, with the mark of the router's own history entries: the router would render
 * the page again, and abandon a pending navigation.
 */
function writeQuietly(text: string): void {
  const search = new URLSearchParams(location.search);
  if ((search.get(KEY) ?? "") === text) return;
  const query = queryWith(search, KEY, text);
  history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
}
