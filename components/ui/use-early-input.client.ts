"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Returns a ref for a controlled field of a server-rendered page. What the visitor typed or chose before hydration is
 * only in the document: if `read` returns something other than `value`, it is passed to `apply` once, during hydration.
 */
export function useEarlyInput<Field extends HTMLElement>(
  read: (field: Field) => string | undefined,
  value: string,
  apply: (early: string) => void,
): RefObject<Field | null> {
  const field = useRef<Field>(null);
  const atFirst = useRef({ read, value, apply });
  // Before the next paint: an update would overwrite the early text with the page's own value.
  useLayoutEffect(() => {
    const { read, value, apply } = atFirst.current;
    const early = field.current ? read(field.current) : undefined;
    if (early !== undefined && early !== value) apply(early);
  }, []);
  return field;
}

/** Returns the value of a text field or select. */
export function textOf(field: HTMLInputElement | HTMLSelectElement): string {
  return field.value;
}
