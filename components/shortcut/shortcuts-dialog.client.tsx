"use client";

import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { areShortcutsOn, turnShortcuts } from "@/lib/browser/known/shortcut-choice";
import type { DialogWords } from "./dialog-words";

type Props = { words: DialogWords; onClose: () => void; children: ReactNode };

/** Renders the list of shortcuts over the page, with the switch that turns those of one key off. */
export function ShortcutsDialog({ words, onClose, children }: Props) {
  const titleId = useId();
  const noteId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useState(areShortcutsOn);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const turn = (on: boolean) => {
    turnShortcuts(on);
    setOn(on);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape, which the dialog itself takes
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && close()}
      className="sheet"
    >
      <div className="grid gap-4 p-4 text-base">
        <div className="flex items-center justify-between gap-4">
          <h2 id={titleId} className="font-semibold text-lead">
            {words.title}
          </h2>
          <IconButton label={words.close} onClick={close}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </div>
        {children}
        <div className="border-line border-t pt-3">
          <label className="flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              checked={isOn}
              aria-describedby={noteId}
              onChange={({ target }) => turn(target.checked)}
              className="size-4 accent-accent"
            />
            {words.single}
          </label>
          <p id={noteId} className="mt-1 text-dim text-small">
            {words.note}
          </p>
        </div>
      </div>
    </dialog>
  );
}
