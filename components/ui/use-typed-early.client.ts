import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * A reference for a controlled text field of a page from the server. What was typed into it before the page's scripts
 * arrived stands in the field and nowhere else: it is given to `apply` once, when the field becomes alive.
 */
export function useTypedEarly(value: string, apply: (typed: string) => void): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const atFirst = useRef({ value, apply });
  // Before the next paint: an update of the page would put its own value over the typed one.
  useLayoutEffect(() => {
    const typed = field.current?.value;
    if (typed !== undefined && typed !== atFirst.current.value) atFirst.current.apply(typed);
  }, []);
  return field;
}
