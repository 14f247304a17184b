"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

/**
 * Returns the keyboard handling of a combobox whose list is always open: arrows select and wrap around, Enter opens the
 * selection. What is selected stays so when an answer that is late adds options before it.
 * @param options a name of each option, no two the same
 * @param first the option selected before any key; -1 for none
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function useOptionKeys(options: readonly string[], first: number, subject: string) {
  const id = useId();
  const [chosen, setChosen] = useState<{ subject: string; option: string }>();
  const count = options.length;
  const moved = chosen?.subject === subject ? options.indexOf(chosen.option) : -1;
  const isMoved = moved >= 0;
  const active = isMoved ? moved : Math.min(first, count - 1);
  const list = useRef<HTMLDivElement>(null);
  const optionId = (index: number) => `${id}-${index}`;
  const activeId = active < 0 ? undefined : optionId(active);
  useEffect(() => {
    if (isMoved && activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [isMoved, activeId]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent } = event;
    if (nativeEvent.isComposing || event.altKey) return;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (count === 0) return;
      const from = key === "ArrowUp" && active < 0 ? 0 : active;
      const option = options[(from + (key === "ArrowDown" ? 1 : count - 1)) % count];
      if (option !== undefined) setChosen({ subject, option });
    } else if (key === "Enter") {
      event.preventDefault();
      if (activeId) document.getElementById(activeId)?.click();
    }
  };
  return { listId: `${id}-list`, list, active, activeId, optionId, onKeyDown };
}
