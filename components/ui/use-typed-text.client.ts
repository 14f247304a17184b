"use client";

import { type RefObject, startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { queryWith } from "@/components/address/query-with";

/** Browsers allow an address only so many changes: it follows when typing rests for this long. */
const REST_MILLISECONDS = 250;

export type TypedText = {
  /** What was typed last, shown or about to be. */
  text: string;
  field: RefObject<HTMLInputElement | null>;
  /** For the field's `onChange`. */
  type: () => void;
  /** What stands in the field now, which `text` may still be on its way to. */
  current: () => string;
  /** Puts what is typed into the address now. */
  settle: () => void;
  /** Puts another text into the field; the address is the caller's to change. */
  replace: (text: string) => void;
};

/**
 * The `q` of the address and the field that keeps it (`defaultValue`): lists follow each key, the address follows when
 * the typing rests or something else is pressed. Where the address changes by itself, the field follows it, and what was
 * typed before the page's scripts arrived counts.
 * @param value what the page's router says of the address
 * @param options.atOnce whether the lists come in one frame with the key: less work in all, for lists that are fast
 */
export function useTypedText(value: string, { atOnce = false } = {}): TypedText {
  const [typed, setTyped] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(value);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);

  const current = useCallback(() => field.current?.value ?? latest.current, []);
  const replace = useCallback((text: string) => {
    clearTimeout(pending.current);
    pending.current = undefined;
    if (field.current) field.current.value = text;
    setTyped(text);
  }, []);
  const settle = useCallback(() => {
    if (pending.current === undefined) return;
    clearTimeout(pending.current);
    pending.current = undefined;
    writeQuietly(current());
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
  // Before the next paint, or the page would be seen without what was typed early.
  useLayoutEffect(() => {
    if (current() !== latest.current) type();
  }, [current, type]);
  useEffect(() => {
    const follow = () => replace(new URLSearchParams(location.search).get("q") ?? "");
    const events = ["pointerdown", "focusout", "pagehide"] as const;
    for (const event of events) window.addEventListener(event, settle, { capture: true });
    window.addEventListener("popstate", follow);
    return () => {
      for (const event of events) window.removeEventListener(event, settle, { capture: true });
      window.removeEventListener("popstate", follow);
      clearTimeout(pending.current);
    };
  }, [settle, replace]);
  return { text: typed ?? value, field, type, current, settle, replace };
}

/**
 * Changes the address without a word to the router, by the mark that its own entries have: it would render the page
 * again, and give up a page that it is on its way to.
 */
function writeQuietly(text: string): void {
  const query = queryWith(new URLSearchParams(location.search), "q", text);
  history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
}
