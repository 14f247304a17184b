"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * A reference for a controlled field of a page from the server. What was typed or chosen before the page's scripts
 * arrived stands in the document and nowhere else: where `read` finds something else than `value`, it is given to
 * `apply` once, as the field becomes alive.
 */
export function useEarlyInput<Field extends HTMLElement>(
  read: (field: Field) => string | undefined,
  value: string,
  apply: (early: string) => void,
): RefObject<Field | null> {
  const field = useRef<Field>(null);
  const atFirst = useRef({ read, value, apply });
  // Before the next paint: an update of the page would put its own value over the early one.
  useLayoutEffect(() => {
    const { read, value, apply } = atFirst.current;
    const early = field.current ? read(field.current) : undefined;
    if (early !== undefined && early !== value) apply(early);
  }, []);
  return field;
}

/** What stands in a text field or a list of choices. */
export function textOf(field: HTMLInputElement | HTMLSelectElement): string {
  return field.value;
}
